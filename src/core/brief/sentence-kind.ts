/** What a sentence is for: a checkable claim, or something that needs no source. */
import type { Lexicon } from './lexicon';

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
}

export function readKind(
  { text: whole, outsideQuotes: text, hasName, inList }: SentenceText,
  lexicon: Lexicon,
): KindReading {
  const { patterns } = lexicon;
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const none = (kind: SentenceKind, why: string): KindReading => ({ kind, score: 0, why: [why] });
  if (/\?["”’)\]]*$/.test(whole)) return none('question', 'asks a question');
  if (isFragment(whole, words, inList)) return none('other', 'is no full sentence');
  if (patterns.premise.test(text))
    return claim(text, hasName, lexicon, ['rests on a premise that it states as a fact']);
  if (patterns.definition.test(text)) return none('definition', 'says what a word means here');
  if (patterns.transition.test(text)) return none('transition', 'leads the reader on');
  if (patterns.directive.test(text)) return none('directive', 'says what to do');
  if (patterns.judgment.test(text)) return none('judgment', 'is marked as a judgment');
  if (patterns.ownMethod.test(text)) return none('other', 'says what the writer did');
  if (/^(?:if|should|were|unless)\b/i.test(text)) return none('judgment', 'depends on a condition');
  return claim(text, hasName, lexicon, []);
}

/** A heading-like line, or an item that goes on with the sentence before the list. */
function isFragment(text: string, words: number, inList: boolean): boolean {
  const ends = /[.!…]["”’)\]]*$/.test(text);
  return words < 2 || (!ends && (words < 6 || (inList && /^\p{Ll}/u.test(text))));
}

function claim(text: string, hasName: boolean, { patterns }: Lexicon, why: string[]): KindReading {
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
  feature(patterns.opinion.test(text), -0.2);
  return { kind: 'claim', score: Math.max(0, Math.min(1, Number(score.toFixed(2)))), why };
}
