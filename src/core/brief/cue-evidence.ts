/** What a cue word tells in its place: its class and form, who stands before it, what follows. */
import type { Lexicon } from './lexicon';
import type { ClassedWord, Word } from './word-classes';

interface Place {
  readonly words: readonly Word[];
  readonly text: string;
  readonly lexicon: Lexicon;
}

/** The kind of verb that each class belongs to: who reports, who holds, what shows. */
const verbKinds: Readonly<Record<string, 'report' | 'attitude' | 'show'>> = {
  ...{ say: 'report', deny: 'report', admit: 'report', urge: 'report', promise: 'report' },
  ...{ blame: 'report', praise: 'report', speak: 'report' },
  ...{ think: 'attitude', want: 'attitude', show: 'show' },
};
const nounClasses: ReadonlySet<string> = new Set(['sayNoun', 'thinkNoun', 'planNoun', 'documentNoun']);

/** Adds the features of a cue that was found. */
export function addCueEvidence(cue: ClassedWord, place: Place, features: Set<string>): void {
  const { words, lexicon } = place;
  const before = words[cue.from - 1];
  const complement = complementOf(cue, place);
  const isNounPlace = before !== undefined && isBeforeNoun(before.lower, lexicon);
  const isVerb = cue.classes.some((name) => name in verbKinds);
  for (const name of cue.classes) {
    const kind = verbKinds[name];
    if (kind) addVerb(name, kind, { cue, complement, isNounPlace }, place, features);
    else if (!nounClasses.has(name)) features.add(name);
    else if (!isVerb || isNounPlace) {
      features.add(name);
      if (before && isPossessive(before.lower, lexicon)) features.add('noun owned');
      if (complement === 'that' || complement === 'to') features.add(`noun ${complement}`);
    }
  }
}

interface CuePlace {
  readonly cue: ClassedWord;
  readonly complement: string;
  readonly isNounPlace: boolean;
}

function addVerb(name: string, kind: string, at: CuePlace, place: Place, features: Set<string>): void {
  if (isNoun(at, place)) {
    features.add(`${kind} as noun`);
    return;
  }
  const form = formOf(at.cue, place);
  features.add(`${name} ${form}`);
  if (form === 'finite') features.add(`${kind} by ${speakerBefore(at.cue.from, place)}`);
  features.add(`${kind} + ${at.complement}`);
}

const afterNoun: ReadonlySet<string> = new Set(['other', 'end', 'comma', 'preposition', 'of']);

/** "the claims", "a poll names": a form that is a noun as often is a verb only behind what can be its subject. */
function isNoun({ cue, complement, isNounPlace }: CuePlace, { words, lexicon }: Place): boolean {
  const { lower } = words[cue.from]!;
  const before = words[cue.from - 1];
  if (isNounPlace && !lexicon.endings.ongoing.test(lower) && before!.lower !== 'that') return true;
  return lexicon.nounLike.has(lower) && afterNoun.has(complement) && !(before && mayPrecedeVerb(before, lexicon));
}

function isBeforeNoun(word: string, { small, endings }: Lexicon): boolean {
  return small.beforeNoun.has(word) || endings.possessive.test(word);
}

function isPossessive(word: string, { small, endings }: Lexicon): boolean {
  return small.possessive.has(word) || endings.possessive.test(word);
}

function mayPrecedeVerb({ isCapital, lower }: Word, { small, sourceNouns, vagueSources }: Lexicon): boolean {
  return isCapital || small.beforeVerb.has(lower) || sourceNouns.has(lower) || vagueSources.has(lower);
}

function formOf(cue: ClassedWord, { words, lexicon: { small, endings } }: Place): string {
  const before = words[cue.from - 1]?.lower ?? '';
  if (small.infinitive.has(before)) return 'infinitive';
  if (endings.ongoing.test(words[cue.from]!.lower)) return small.be.has(before) ? 'finite' : 'participle';
  const isPassive =
    small.be.has(before) || (endings.adverb.test(before) && small.be.has(words[cue.from - 2]?.lower ?? ''));
  return isPassive ? 'passive' : 'finite';
}

function complementOf(cue: ClassedWord, { words, text, lexicon: { small } }: Place): string {
  const end = words[cue.to - 1]!.end;
  const mark = /^\s*,?\s*["“‘'\uFFFC]|^\s*[:,.!?]|^\s*$/.exec(text.slice(end, end + 12))?.[0];
  if (mark !== undefined) return complementMarks[mark.trim().slice(-1)] ?? 'quote';
  const next = words[cue.to]?.lower ?? '';
  if (small.complementizer.has(next)) return next;
  if (small.whether.has(next)) return 'whether';
  if (small.clauseSubject.has(next)) return 'clause';
  return small.preposition.has(next) ? 'preposition' : 'other';
}

const complementMarks: Readonly<Record<string, string>> = {
  ':': 'colon',
  ',': 'comma',
  '.': 'end',
  '!': 'end',
  '?': 'end',
  '': 'end',
};

/** How far before its verb a subject is looked for, in words. */
const reach = 8;

/** What stands before the verb as its subject, roughly: the nearest word that can be one. */
function speakerBefore(at: number, { words, lexicon }: Place): string {
  const { small, sentences, sourceNouns, vagueSources, bodyNouns, titles } = lexicon;
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const { lower, isCapital } = words[i]!;
    if (small.writer.has(lower)) return 'writer';
    if (small.pronoun.has(lower)) return 'pronoun';
    if (small.thing.has(lower)) return 'thing';
    if (isCapital && (i > 0 || !sentences.openers.has(lower[0]!.toUpperCase() + lower.slice(1)))) return 'name';
    if ([sourceNouns, vagueSources, bodyNouns, titles].some((known) => known.has(lower))) return 'person';
  }
  return 'other';
}
