/** Who a sentence says it from: source, cue and content of each attribution, named or not. */
import type { TextRange } from '../text/range';
import type { Lexicon } from './lexicon';
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
const clauseBreak = /[;:]|,\s+(?:and|but|while|though|although|whereas)\s|\s(?:but|while|whereas)\s|[—–]\s/gu;

const takesObject =
  /^(?:,|\s+(?:that|how|why|whether|what|an?|the|no|its|his|her|their|this|these|some|several)\b|\s+[€$£\d])/i;

interface Subject {
  readonly kind: SourceKind;
  readonly range: TextRange;
}

class SentenceReading {
  private readonly text: string;
  private readonly start: number;
  private readonly end: number;

  constructor(
    private readonly input: AttributionText,
    private readonly lexicon: Lexicon,
  ) {
    this.text = input.text;
    this.start = input.sentence.start;
    this.end = input.sentence.end;
  }

  read(): Attribution[] {
    const found = [...this.phrases(), ...this.impersonal(), ...this.verbs(), ...this.attitude()];
    return found.sort((a, b) => a.cue.start - b.cue.start);
  }

  /** "According to X", "in X's words". */
  private *phrases(): Generator<Attribution> {
    const match = this.lexicon.patterns.sourcePhrase.exec(this.words(this.start, this.end));
    const named = Object.values(match?.groups ?? {}).find((group) => group !== undefined);
    if (!match || named === undefined) return;
    const start = this.start + match.index + match[0].indexOf(named);
    const source = { start, end: start + named.length };
    const cue = { start: this.start + match.index, end: this.start + match.index + match[0].length };
    const kind = this.isVague(source) ? 'vague' : 'named';
    yield this.attribution(kind, source, { start: cue.start, end: Math.max(source.start, cue.start + 2) });
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
      if (!says && !this.lexicon.showing.has(verb)) continue;
      const cue = { start: this.start + start, end: this.start + end };
      if (this.isNoun(verb, cue)) continue;
      const subject = this.isPassive(cue)
        ? this.agent(cue)
        : (this.subject(cue, says) ?? (says ? this.invertedSubject(cue) : undefined));
      if (subject) yield this.attribution(subject.kind, subject.range, cue);
    }
  }

  /** "Officials are less sure." */
  private *attitude(): Generator<Attribution> {
    const match = this.lexicon.patterns.attitude.exec(this.words(this.start, this.end));
    if (!match) return;
    const cue = { start: this.start + match.index, end: this.start + match.index + match[0].length };
    const subject = this.subject(cue, false);
    if (subject) yield this.attribution(subject.kind, subject.range, cue);
  }

  private isNoun(verb: string, cue: TextRange): boolean {
    const before = this.before(cue);
    // "declined to comment" has its cue in "declined"; "in written evidence" has none
    if (/\b(?:to|the|an?|of|in|on|for|from|by|with|at|as|no|its|his|her|their|our|my)\s+$/i.test(before)) return true;
    if (!this.lexicon.nounLike.has(verb)) return false;
    const behind = this.text.slice(cue.end, this.end);
    const compound =
      /(?:^|[\s(])(?:the|a|an|this|that|these|those|its|his|her|their|our|my|of|in|on|for|from|by|no|any|some|such|new|own|first|last|many|several|few|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\d+|\p{L}+['’]s|\p{L}+s['’])\s+(?:(?<noun>\p{Ll}+)\s+)?$/iu.exec(
        before,
      );
    // "the tax claims of May" are a noun, "the ministry claims that" is a verb
    const speaker = compound?.groups?.noun;
    if (speaker !== undefined && this.canSpeak(speaker) && takesObject.test(behind)) return false;
    return compound !== null || /^\s+(?:of|for|from|by|to the|on the|lodged|made|filed)\b/i.test(behind);
  }

  private canSpeak(noun: string): boolean {
    const word = noun.toLowerCase();
    return this.lexicon.sourceNouns.has(word) || this.lexicon.titles.has(word) || this.lexicon.bodyNouns.has(word);
  }

  private isPassive(cue: TextRange): boolean {
    return /\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?$/i.test(this.before(cue));
  }

  /** "was told by X"; without an agent a passive names nobody. */
  private agent(cue: TextRange): Subject | undefined {
    const by = /^[^,;:.]{0,40}?\bby\s+([^,;:.]{2,60})/i.exec(this.text.slice(cue.end, this.end));
    if (!by) return undefined;
    const start = cue.end + by[0].length - by[1]!.length;
    return this.classify({ start, end: start + by[1]!.trimEnd().length });
  }

  private subject(cue: TextRange, says: boolean): Subject | undefined {
    const start = cue.start - this.before(cue).length;
    let from = start;
    for (const match of this.before(cue).matchAll(clauseBreak)) from = start + match.index + match[0].length;
    for (const quote of this.input.quotes) if (quote.end <= cue.start) from = Math.max(from, quote.end);
    if (this.isAside(cue)) from += lastPart(this.text.slice(from, cue.start));
    const region = this.text.slice(from, cue.start).trimEnd();
    const auxiliary = this.lexicon.patterns.auxiliary.exec(region)?.index ?? region.length;
    const head = region.slice(0, auxiliary).replace(/^[\s,]+/, (space) => ' '.repeat(space.length));
    const written = head.trim();
    if (written === '') return undefined;
    const range = { start: from + head.indexOf(written), end: from + head.indexOf(written) + written.length };
    if (this.lexicon.patterns.ownVoice.test(written)) return { kind: 'own', range };
    if (this.lexicon.patterns.pronoun.test(written) && !/\bwho$/i.test(written)) {
      return { kind: 'pronoun', range: lastWord(range, written) };
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

  /** `…”, said Fenn`, `…, said the mayor`. */
  private invertedSubject(cue: TextRange): Subject | undefined {
    if (!/[,”"’»?!]\s*$/.test(this.before(cue))) return undefined;
    const behind = /^\s+((?:the |a |an |one )?[^,;:.]{2,60})/.exec(this.text.slice(cue.end, this.end));
    if (!behind) return undefined;
    const start = cue.end + behind[0].length - behind[1]!.length;
    return this.classify({ start, end: start + behind[1]!.trimEnd().length });
  }

  private classify(range: TextRange): Subject {
    const name = this.input.names.findLast((other) => range.start <= other.start && other.end <= range.end);
    if (this.isVague(range)) return { kind: 'vague', range };
    return { kind: 'named', range: name ?? range };
  }

  /** A bare plural that names a class and nobody in it: "some economists", "market sources", "critics of the deal". */
  private isVague(range: TextRange): boolean {
    const text = this.text.slice(range.start, range.end).trim();
    const { relativeSubject, finiteVerb } = this.lexicon.patterns;
    if (relativeSubject.test(text)) return false;
    const head =
      /^(?!(?:we|i|he|she|it|they|what|each)\b)(?:[\p{L}-]+\s+){0,4}?(?<noun>[\p{L}-]+)(?:$|\s+(?:in|of|close|familiar|with|at|on|from|who|inside|near|here|there)\b)/iu.exec(
        text,
      );
    const noun = head?.groups?.noun?.toLowerCase();
    if (noun === undefined || !this.lexicon.vagueSources.has(noun)) return false;
    if (finiteVerb.test(text.slice(0, text.toLowerCase().indexOf(noun)))) return false;
    const definite = /^(?:the|this|that|these|those|his|her|its|their|our|both|two|three|four|five|six)\b/i;
    if (definite.test(text))
      return /^the\s+[\p{L}-]+s?$/iu.test(text) && /experts|analysts|observers|critics|commentators/i.test(noun);
    return !/['’]s?\s/.test(text);
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
    if (this.lexicon.sourceNouns.has(word.toLowerCase())) return true;
    return /^\p{Lu}/u.test(word) && !this.lexicon.sentences.openers.has(word);
  }

  private attribution(sourceKind: SourceKind, source: TextRange, cue: TextRange): Attribution {
    const quotes = this.input.quotes.filter((quote) => quote.start < this.end && this.start < quote.end);
    const rest = [
      { start: this.start, end: Math.min(source.start, cue.start) },
      { start: Math.max(source.end, cue.end), end: this.end },
    ];
    const content =
      quotes.length > 0 ? quotes : rest.map((range) => this.trim(range)).filter((range) => range.end > range.start);
    return { sourceKind, source, cue, content, quoted: quotes.length > 0 };
  }

  private trim({ start, end }: TextRange): TextRange {
    const piece = this.text.slice(start, end);
    const left = /^[\s,;:]*(?:that\s+)?/.exec(piece)![0].length;
    const right = /[\s,;:.]*$/.exec(piece.slice(-50))![0].length;
    return { start: start + Math.min(left, piece.length), end: Math.max(start + left, end - right) };
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
  return /,\s+(?=[^,\s][^,]*$)/.exec(text)?.index ?? 0;
}

function lastWord(range: TextRange, written: string): TextRange {
  return { start: range.end - /[\p{L}]+$/u.exec(written)![0].length, end: range.end };
}
