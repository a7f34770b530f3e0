/** Who a sentence says it from: source, cue and content of each attribution, named or not. */
import type { TextRange } from '../text/range';
import type { AttributionPatterns, Lexicon } from './lexicon';
import { continuedSource, documentSource, quotedSource } from './unspoken-sources';
import type { Word } from './word-classes';

/**
 * How much of a source the attribution names: `named` somebody, `pronoun` somebody before, `vague` a class of people,
 * `nobody` ("it is reported", "was described as"), `own` the writer.
 */
export type SourceKind = 'named' | 'pronoun' | 'vague' | 'nobody' | 'own';

export interface Attribution {
  readonly sourceKind: SourceKind;
  /** The words that name the source; the cue itself where none do. */
  readonly source: TextRange;
  readonly cue: TextRange;
  readonly content: readonly TextRange[];
  readonly quoted: boolean;
}

export interface AttributionText {
  /** The prose with citations, code and the words inside quotations blanked out; as long as the prose. */
  readonly text: string;
  /** The same with the words inside quotations. */
  readonly quoted: string;
  readonly sentence: TextRange;
  /** The words of the sentence, at their places in it. */
  readonly words: readonly Word[];
  /** The quotations that touch the sentence. */
  readonly quotes: readonly TextRange[];
  /** The names of actors in the sentence. */
  readonly names: readonly TextRange[];
}

/** The attributions of one sentence, in its order; offsets are the prose's. */
export function readAttributions(input: AttributionText, lexicon: Lexicon): Attribution[] {
  return new SentenceReading(input, lexicon).read();
}

const wordPattern = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;
interface Subject {
  readonly kind: SourceKind;
  readonly range: TextRange;
}

class SentenceReading {
  private readonly text: string;
  private readonly start: number;
  private readonly end: number;
  private readonly patterns: AttributionPatterns;

  constructor(
    private readonly input: AttributionText,
    private readonly lexicon: Lexicon,
  ) {
    this.text = input.text;
    this.start = input.sentence.start;
    this.end = input.sentence.end;
    this.patterns = lexicon.attribution;
  }

  read(): Attribution[] {
    const found = [...this.phrases(), ...this.impersonal(), ...this.verbs(), ...this.attitude(), ...this.colon()];
    if (found.length === 0) found.push(...this.goingOn());
    if (found.length === 0) found.push(...this.unspoken());
    return found.sort((a, b) => a.cue.start - b.cue.start);
  }

  /** "According to X", "in X's words". */
  private *phrases(): Generator<Attribution> {
    const match = this.lexicon.patterns.sourcePhrase.exec(this.words(this.start, this.end));
    const named = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
    if (!match || named === undefined) return;
    const from = this.start + match.index;
    const start = from + match[0].indexOf(named);
    const source = { start, end: start + named.length };
    const end = from + match[0].length;
    const account = this.patterns.ownAccount.exec(match[0].slice(source.end - from))?.groups?.cue;
    const cue =
      account === undefined
        ? { start: from, end: Math.max(source.start, from + 2) }
        : { start: end - account.length, end };
    yield this.attribution(this.isVague(source) ? 'vague' : 'named', source, this.trim(cue));
  }

  /** "It is reported that", "reportedly", "was described as". */
  private *impersonal(): Generator<Attribution> {
    const words = this.words(this.start, this.end);
    const { impersonal, agentless } = this.lexicon.patterns;
    for (const match of [impersonal.exec(words), this.input.quotes.length > 0 ? agentless.exec(words) : null]) {
      if (!match) continue;
      const cue = { start: this.start + match.index, end: this.start + match.index + match[0].length };
      yield this.attribution('nobody', cue, cue);
    }
  }

  /** A verb of saying or showing with its subject, before it or, behind a quotation or a comma, after it. */
  private *verbs(): Generator<Attribution> {
    for (const { lower: verb, start, end } of this.input.words) {
      const says = this.lexicon.saying.has(verb);
      const isRead = says || this.lexicon.showing.has(verb);
      if (!isRead && !this.lexicon.cues.classesOf(verb).some((name) => !name.endsWith('Noun'))) continue;
      const cue = { start: this.start + start, end: this.start + end };
      if (this.isNoun(verb, cue) || this.isUnsaid(cue)) continue;
      const subject = this.isPassive(cue)
        ? this.agent(cue)
        : (this.subject(cue, says) ?? (says ? this.invertedSubject(cue) : undefined));
      if (subject && (isRead || subject.kind === 'vague')) yield this.attribution(subject.kind, subject.range, cue);
    }
  }

  /** ", she went on,". */
  private *goingOn(): Generator<Attribution> {
    const found = continuedSource(this.words(this.start, this.end), this.lexicon);
    if (!found) return;
    const range = this.inProse(found.source);
    const isPronoun = this.lexicon.patterns.pronoun.test(this.words(range.start, range.end));
    const subject = isPronoun ? { kind: 'pronoun' as const, range } : this.classify(range);
    yield this.attribution(subject.kind, subject.range, this.inProse(found.cue));
  }

  /** "Officials are less sure." */
  private *attitude(): Generator<Attribution> {
    const match = this.lexicon.patterns.attitude.exec(this.words(this.start, this.end));
    if (!match) return;
    const cue = { start: this.start + match.index, end: this.start + match.index + match[0].length };
    const subject = this.subject(cue, false);
    if (subject) yield this.attribution(subject.kind, subject.range, cue);
  }

  /** `Fenn: “The gate failed.”` */
  private *colon(): Generator<Attribution> {
    const written = this.patterns.speakerColon.exec(this.words(this.start, this.end))?.groups?.source;
    const { finiteVerb, pastEvent } = this.lexicon.patterns;
    if (written === undefined || finiteVerb.test(written) || pastEvent.test(written)) return;
    const cues = this.lexicon.cues.find(this.input.words.filter(({ end }) => end <= written.length));
    if (cues.some(({ classes }) => !classes.some((name) => name.endsWith('Noun')))) return; // “Her note reads:”
    const source = { start: this.start, end: this.start + written.length };
    const { kind, range } = this.classify(source);
    yield this.attribution(kind, range, { start: source.end, end: source.end + 1 });
  }

  /** A source without a verb of saying: a document, or whoever is named before a quotation, where that is no passive. */
  private *unspoken(): Generator<Attribution> {
    const text = this.words(this.start, this.end);
    const [quote] = this.input.quotes;
    const lead = this.words(this.start, Math.max(this.start, quote?.start ?? 0));
    const isQuoted =
      quote &&
      this.input.quoted.slice(quote.start, quote.end).includes(' ') &&
      lead.length > 1 &&
      !this.lexicon.patterns.agentless.test(text);
    const names = this.input.names
      .filter(({ start, end }) => start >= this.start && end <= this.start + lead.length)
      .map(({ start, end }) => ({ start: start - this.start, end: end - this.start }));
    const found =
      documentSource(text, this.lexicon) ?? (isQuoted ? quotedSource(lead, names, this.lexicon) : undefined);
    if (found) yield this.attribution('named', this.inProse(found.source), this.inProse(found.cue));
  }

  private inProse({ start, end }: TextRange): TextRange {
    return { start: this.start + start, end: this.start + end };
  }

  /** A form that may be either is a verb where it has a subject that can speak, and what stands behind it fits one. */
  private isNoun(verb: string, cue: TextRange): boolean {
    const before = this.before(cue);
    const { noVerbBehind, verbBehind, perfectBehind, verbOfName, behindNoun, leadsToContent, noObject } = this.patterns;
    if (noVerbBehind.test(before)) return true;
    if (!this.lexicon.nounLike.has(verb)) return false;
    if (this.isCapital(cue.start) && before.trim() !== '') return true; // "the United States", "Project Rephetio"
    const behind = this.text.slice(cue.end, this.end);
    if (leadsToContent.test(behind)) return false;
    if (behindNoun.test(behind)) return true;
    if (verbBehind.test(before)) return false;
    if (perfectBehind.test(before)) return this.lexicon.endings.plural.test(verb);
    if (/[,”"’»?!]\s*$/.test(before)) return !this.lexicon.endings.ongoing.test(verb) && noObject.test(behind);
    const subject = verbOfName.exec(before)?.groups?.noun;
    return subject === undefined || /['’]s?$/.test(subject) || !this.isVerbOf(subject, verb, cue);
  }

  /** Is that form the verb of the word before it? */
  private isVerbOf(subject: string, verb: string, cue: TextRange): boolean {
    const { takesObject, noObject } = this.patterns;
    const before = this.before(cue);
    const behind = this.text.slice(cue.end, this.end);
    const at = cue.start - before.length + before.lastIndexOf(subject);
    const isCapital = this.isCapital(at);
    if (this.isAside(cue) && /,\s+[^,]+$/.test(before) && (isCapital || this.canSpeak(subject))) return true;
    const isUsual = takesObject.test(behind) || /^\s+to\b/.test(behind);
    const isName = this.input.names.some(({ end }) => end === at + subject.length);
    if (isName || (isCapital && at > this.start)) return isUsual || !noObject.test(behind);
    if (isCapital && isUsual) return true;
    if (this.isClassOfPeople(subject.toLowerCase())) return isUsual || this.agrees(subject, verb);
    if (!this.canSpeak(subject)) return false;
    return takesObject.test(behind) || (!noObject.test(behind) && this.agrees(subject, verb));
  }

  private isCapital(at: number): boolean {
    return /^\p{Lu}/u.test(this.text.slice(at, at + 2));
  }

  /** “Talks may conclude in May”: nobody has said anything; but “would say only that”, “could not say whether”. */
  private isUnsaid(cue: TextRange): boolean {
    if (!this.patterns.unsaid.test(this.before(cue))) return false;
    const behind = this.text.slice(cue.end, this.end);
    return !this.patterns.saidAfterAll.test(behind) && !this.input.quotes.some(({ start }) => start >= cue.end);
  }

  /** A plural and `report`, a singular and `reports`. */
  private agrees(subject: string, verb: string): boolean {
    const { plural, singularVerb } = this.lexicon.endings;
    return plural.test(subject) !== singularVerb.test(verb);
  }

  private canSpeak(noun: string): boolean {
    const word = noun.toLowerCase();
    const { sourceNouns, titles, bodyNouns } = this.lexicon;
    return sourceNouns.has(word) || titles.has(word) || bodyNouns.has(word) || this.isClassOfPeople(word);
  }

  private isPassive(cue: TextRange): boolean {
    return this.patterns.passive.test(this.before(cue));
  }

  /** "was told by X"; without an agent a passive names nobody. */
  private agent(cue: TextRange): Subject | undefined {
    return this.subjectBehind(cue, this.patterns.agent);
  }

  /** What the one group of a pattern finds behind a verb. */
  private subjectBehind(cue: TextRange, pattern: RegExp): Subject | undefined {
    const match = pattern.exec(this.text.slice(cue.end, this.end));
    const written = Object.values(match?.groups ?? {})[0];
    if (!match || written === undefined) return undefined;
    const start = cue.end + match[0].length - written.length;
    return this.classify({ start, end: start + written.trimEnd().length });
  }

  private subject(cue: TextRange, says: boolean): Subject | undefined {
    const start = cue.start - this.before(cue).length;
    let from = start;
    for (const match of this.before(cue).matchAll(this.patterns.clauseBreak))
      from = start + match.index + match[0].length;
    for (const quote of this.input.quotes) if (quote.end <= cue.start) from = Math.max(from, quote.end);
    const clause = this.text.slice(from, cue.start).trimEnd();
    const before = clause.slice(0, this.lexicon.patterns.auxiliary.exec(clause)?.index ?? clause.length);
    from += this.lengthBeforeSubject(before, this.isAside(cue));
    const region = this.text.slice(from, cue.start).trimEnd();
    const auxiliary = this.lexicon.patterns.auxiliary.exec(region)?.index ?? region.length;
    const head = region.slice(0, auxiliary).replace(/^[\s,]+/, (space) => ' '.repeat(space.length));
    const written = head.trim();
    if (written === '') return undefined;
    const range = { start: from + head.indexOf(written), end: from + head.indexOf(written) + written.length };
    if (this.lexicon.patterns.ownVoice.test(written)) return { kind: 'own', range };
    if (this.lexicon.patterns.pronoun.test(written) && !this.patterns.relative.test(written)) {
      return { kind: 'pronoun', range: { start: range.end - /\p{L}+$/u.exec(written)![0].length, end: range.end } };
    }
    const subject = this.classify(range);
    if (subject.kind === 'named' && this.isRelativeOfClass(written)) return undefined;
    return says || subject.kind === 'vague' || this.canReport(range) ? subject : undefined;
  }

  /** "people who use it": the verb tells which people, and nothing that they say. */
  private isRelativeOfClass(written: string): boolean {
    if (!this.lexicon.patterns.relativeSubject.test(written)) return false;
    const words = [...written.toLowerCase().matchAll(wordPattern)].map(([word]) => word);
    return words.some((word) => this.lexicon.vagueSources.has(word));
  }

  /** "The dam failed, residents said." "The dam, residents said, failed." */
  private isAside(cue: TextRange): boolean {
    return /^[\s”"’)\]]*(?:$|[,.;:!?…])/.test(this.text.slice(cue.end, this.end));
  }

  /** Of what stands before a verb, how much stands before its subject too: "In May,", "The gate had failed,", "As". */
  private lengthBeforeSubject(before: string, isAside: boolean): number {
    const { adverbial, beforeSource } = this.patterns;
    const part = lastPart(before);
    const [outer, inner] = [before.slice(0, part), before.slice(part)];
    const { finiteVerb, pastEvent } = this.lexicon.patterns;
    const isClause = (text: string): boolean => finiteVerb.test(text) || pastEvent.test(text);
    if (part > 0 && (isAside || adverbial.test(outer.trim()) || (isClause(outer) && !isClause(inner)))) return part;
    const space = /^\s*/.exec(before)![0].length;
    return space + (beforeSource.exec(before.slice(space))?.[0].length ?? 0);
  }

  /** `…”, said Fenn`, `…, said the mayor`. */
  private invertedSubject(cue: TextRange): Subject | undefined {
    return /[,”"’»?!]\s*$/.test(this.before(cue)) ? this.subjectBehind(cue, this.patterns.inverted) : undefined;
  }

  private classify(range: TextRange): Subject {
    const name = this.headName(range);
    if (this.isVague(range)) return { kind: 'vague', range };
    return { kind: 'named', range: name ?? range };
  }

  /** The last name in it, or the one that it is with: “Jung Dae-jin of Ajou University”. */
  private headName(range: TextRange): TextRange | undefined {
    const names = this.input.names.filter(({ start, end }) => range.start <= start && end <= range.end);
    return names.reduceRight<TextRange | undefined>((head, name) => {
      if (!head) return name;
      return this.patterns.belongsTo.test(this.text.slice(name.end, head.start)) ? name : head;
    }, undefined);
  }

  /** A bare plural that names a class and nobody in it: "some economists", "market sources", "critics of the deal". */
  private isVague(range: TextRange): boolean {
    const text = this.text.slice(range.start, range.end).trim();
    const { relativeSubject, finiteVerb } = this.lexicon.patterns;
    if (relativeSubject.test(text)) return false;
    const noun = this.patterns.classHead.exec(text)?.groups?.noun?.toLowerCase();
    if (noun === undefined || !this.isClassOfPeople(noun)) return false;
    if (finiteVerb.test(text.slice(0, text.toLowerCase().indexOf(noun)))) return false;
    if (this.patterns.definite.test(text)) return this.patterns.definiteClass.test(text);
    return !this.patterns.owned.test(text);
  }

  /** "backbenchers", "florists": a plural of what people are, whether the lexicon lists it or not. */
  private isClassOfPeople(noun: string): boolean {
    const { vagueSources, sourceNouns, endings } = this.lexicon;
    return vagueSources.has(noun) || (endings.people.test(noun) && !sourceNouns.has(noun));
  }

  /** A verb of showing reports only what a person, a body or a document says. */
  private canReport(range: TextRange): boolean {
    const whole = this.text.slice(range.start, range.end);
    // "Given that the minister has gone, talks will conclude": talks do not report
    const text = this.lexicon.patterns.subordinate.test(whole) ? whole.slice(whole.lastIndexOf(', ') + 1) : whole;
    if (/@[\p{L}\p{N}]/u.test(text)) return true;
    return [...text.matchAll(wordPattern)].some((match) => this.isSourceWord(match[0]));
  }

  private isSourceWord(word: string): boolean {
    if (this.lexicon.sourceNouns.has(word.toLowerCase()) || this.lexicon.bodyNouns.has(word.toLowerCase())) return true;
    return /^\p{Lu}/u.test(word) && !this.lexicon.sentences.openers.has(word);
  }

  private attribution(sourceKind: SourceKind, source: TextRange, cue: TextRange): Attribution {
    const quotes = this.input.quotes.filter((quote) => quote.start < this.end && this.start < quote.end);
    const content = quotes.length > 0 ? quotes : this.contentAround(source, cue);
    return { sourceKind, source, cue, content, quoted: quotes.length > 0 };
  }

  /** What stands before and behind source and cue; only behind where "that" leads to it there. */
  private contentAround(source: TextRange, cue: TextRange): TextRange[] {
    const from = Math.max(source.end, cue.end);
    const before = this.contentBefore(source, cue);
    const lead = this.patterns.complementizer.exec(this.text.slice(from, this.end))?.[0].length;
    const behind = this.trim({ start: from + (lead ?? 0), end: this.end });
    if (lead !== undefined || !this.says(before)) return [behind].filter((part) => this.says(part));
    const { finiteVerb, pastEvent } = this.lexicon.patterns;
    const isClause = ({ start, end }: TextRange): boolean =>
      [finiteVerb, pastEvent].some((verb) => verb.test(this.words(start, end)));
    // “The gate had failed, Brekke told the Herald”: the Herald is told
    if (source.start < cue.start && isClause(before) && !isClause(behind)) return [before];
    return [before, behind].filter((part) => this.says(part));
  }

  /** Is there more in it than "In" and "As"? */
  private says({ start, end }: TextRange): boolean {
    const words = this.words(start, end).toLowerCase().match(wordPattern) ?? [];
    return words.some((word) => !this.lexicon.stopWords.has(word)) || /\d/.test(this.words(start, end));
  }

  /** Without the "was" of a passive. */
  private contentBefore(source: TextRange, cue: TextRange): TextRange {
    const before = this.trim({ start: this.start, end: Math.min(source.start, cue.start) });
    if (source.start < cue.start) return before;
    const { length } = this.words(before.start, before.end);
    return {
      start: before.start,
      end: before.start + (this.lexicon.patterns.auxiliary.exec(this.words(before.start, before.end))?.index ?? length),
    };
  }

  private trim({ start, end }: TextRange): TextRange {
    const piece = this.text.slice(start, end);
    const left = Math.min(this.patterns.contentLead.exec(piece)![0].length, piece.length);
    const right = /[\s,;:.]*$/.exec(piece.slice(-50))![0].length;
    return { start: start + left, end: Math.max(start + left, end - right) };
  }

  /** What stands before it in the sentence, as far as a subject can be away. */
  private before({ start }: TextRange): string {
    return this.text.slice(Math.max(this.start, start - 600), start);
  }

  private words(start: number, end: number): string {
    return this.text.slice(start, end);
  }
}

/** Where what stands behind the last comma begins; a comma at the end closes an apposition, and none is last. */
function lastPart(text: string): number {
  const apposed = /,\s+(?=[^,\s][^,]*,\s+[^,]+,\s*$)/.exec(text)?.index;
  return apposed ?? /,\s+(?=[^,\s][^,]*$)/.exec(text)?.index ?? 0;
}
