/** What a sentence is for: a checkable claim, or something that needs no source. */
import type { Lexicon } from './lexicon';
import type { Register } from './register';

export type SentenceKind = 'claim' | 'judgment' | 'question' | 'directive' | 'definition' | 'transition' | 'other';

export interface KindReading {
  readonly kind: SentenceKind;
  /** How much of a checkable fact it states, 0–1; 0.5 and more is worth a source. */
  readonly score: number;
  /** What made it so, in a writer's words. */
  readonly why: readonly string[];
}

export interface SentenceText {
  /** The sentence with its citations blanked out. */
  readonly text: string;
  /** The same with the words inside quotations blanked out: they are not the writer's. */
  readonly outsideQuotes: string;
  /** It names an actor or event beyond its first word. */
  readonly hasName: boolean;
  readonly inList: boolean;
  /** The kind of text that it stands in. */
  readonly register: Register;
  /** What tells that it is a claim or something else, by name. */
  readonly evidence: ReadonlySet<string>;
  /** How likely the evidence makes it a claim, 0–1, in that kind of text. */
  readonly likelihood: number;
}

/** From which likelihood on a sentence may be a claim: in a paper most that sounds like one is its own work. */
const enough: Readonly<Record<Register, number>> = { written: 0.35, news: 0.3, paper: 0.55, speech: 0.55 };

/** A paper hedges what others have found as well (“may”, “appears”): from here on such a sentence is a claim all the same. */
const hedged = 0.6;

export function readKind(sentence: SentenceText, lexicon: Lexicon): KindReading {
  const read = readByRules(sentence, lexicon);
  const { register, likelihood } = sentence;
  if (register === 'speech') return readSpoken(sentence, read, lexicon);
  if (register === 'paper' && read.kind === 'judgment' && likelihood >= hedged)
    return asInPaper(claim(sentence, lexicon, []), likelihood);
  if (read.kind !== 'claim' || statesPremise(sentence, lexicon)) return read;
  if (likelihood >= enough[register]) return register === 'paper' ? asInPaper(read, likelihood) : read;
  if (sentence.evidence.has('verb: will')) return { kind: 'judgment', score: 0, why: ['says what is to come'] };
  return { kind: 'other', score: likelihoodScore(likelihood), why: ['states no fact that a reader would look up'] };
}

/** In a speech promises, appeals and the speaker's own deeds are checked as well: the likelihood alone decides. */
function readSpoken(
  { outsideQuotes, hasName, likelihood, evidence }: SentenceText,
  read: KindReading,
  lexicon: Lexicon,
): KindReading {
  if (read.kind === 'question') return read;
  const score = likelihoodScore(likelihood);
  if (likelihood >= enough.speech) return { ...claim({ outsideQuotes, hasName, evidence }, lexicon, []), score };
  return read.kind === 'claim' ? { kind: 'other', score, why: ['states no fact that a hearer would look up'] } : read;
}

/** Much of a paper sounds like a claim and is its own work: there a claim is worth no more than it is likely. */
function asInPaper(read: KindReading, likelihood: number): KindReading {
  return { ...read, score: Math.min(read.score, likelihoodScore(2 * likelihood - 1)) };
}

function likelihoodScore(likelihood: number): number {
  return Number(likelihood.toFixed(2));
}

function statesPremise({ outsideQuotes }: Pick<SentenceText, 'outsideQuotes'>, { patterns }: Lexicon): boolean {
  return patterns.premise.test(outsideQuotes);
}

function readByRules(
  { text: whole, outsideQuotes: text, hasName, inList, evidence }: SentenceText,
  lexicon: Lexicon,
): KindReading {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const none = (kind: SentenceKind, why: string): KindReading => ({ kind, score: 0, why: [why] });
  if (/\?["”’)\]]*$/.test(whole)) return none('question', 'asks a question');
  if (isFragment(whole, words, inList) || isEntry(whole, evidence)) return none('other', 'is no full sentence');
  if (statesPremise({ outsideQuotes: text }, lexicon))
    return claim({ outsideQuotes: text, hasName, evidence }, lexicon, ['rests on a premise that it states as a fact']);
  if (evidence.has('section: back matter')) return none('other', 'stands in what the text says of itself');
  if (evidence.has('reads: definition')) return none('definition', 'says what a word means here');
  if (evidence.has('reads: transition')) return none('transition', 'leads the reader on');
  if (evidence.has('reads: directive')) return none('directive', 'says what to do');
  if (evidence.has('reads: judgment')) return none('judgment', 'is marked as a judgment');
  if (evidence.has('reads: ownMethod')) return none('other', 'says what the writer did');
  if (/^(?:if|should|were|unless)\b/i.test(text)) return none('judgment', 'depends on a condition');
  return claim({ outsideQuotes: text, hasName, evidence }, lexicon, []);
}

/** A heading-like line, or an item that goes on with the sentence before the list. */
function isFragment(text: string, words: number, inList: boolean): boolean {
  const ends = /[.!…]["”’)\]]*$/.test(text);
  return words < 2 || (!ends && (words < 6 || (inList && /^\p{Ll}/u.test(text))));
}

/** "Posted: 5 March 17:43", "Staff fees (two): €500": a label with what it is for, and no sentence. */
function isEntry(text: string, evidence: ReadonlySet<string>): boolean {
  const label = /^[^.!?:]{2,60}\s?:\s+(?=(?<figure>[\d€$£\\])?)/u.exec(text);
  if (!label || /[.!?…]["”’)\]]*$/.test(text)) return false;
  return label.groups!.figure !== undefined || evidence.has('verb: present');
}

type ClaimText = Pick<SentenceText, 'outsideQuotes' | 'hasName' | 'evidence'>;

function claim(
  { outsideQuotes: text, hasName, evidence }: ClaimText,
  { patterns }: Lexicon,
  why: string[],
): KindReading {
  let score = text.split(/\s+/).length < 4 ? 0.25 : 0.45;
  const feature = (present: boolean, weight: number, reason?: string): void => {
    if (!present) return;
    score += weight;
    if (reason !== undefined) why.push(reason);
  };
  feature(patterns.date.test(text), 0.2, 'gives a date');
  feature(patterns.quantity.test(text), 0.2, 'states a figure');
  feature(hasName, 0.15, 'names somebody or something');
  feature(patterns.pastEvent.test(text), 0.15, 'says what happened');
  feature(evidence.has('reads: opinion'), -0.2);
  return { kind: 'claim', score: Math.max(0, Math.min(1, Number(score.toFixed(2)))), why };
}
