/** What in a sentence and around it tells that it is somebody's: cue words and who stands before them, quotation marks. */
import type { TextRange } from '../text/range';
import type { Attribution } from './attributions';
import { addCueEvidence } from './cue-evidence';
import type { Lexicon } from './lexicon';
import type { Word } from './word-classes';

export interface EvidenceText {
  /** The block's prose with the words inside quotations blanked out. */
  readonly outside: string;
  readonly sentence: TextRange;
  /** The words of the sentence, at their places in it. */
  readonly words: readonly Word[];
  /** The quotations of the block. */
  readonly quotes: readonly TextRange[];
  readonly isFirst: boolean;
  /** What is read as an attribution in the sentence. */
  readonly attributions: readonly Attribution[];
}

/** What a sentence leaves for its neighbours to go on with. */
export interface Voice {
  readonly reports: boolean;
  readonly quotes: boolean;
}

export const noVoice: Voice = { reports: false, quotes: false };

/** Adds what the sentences around it tell of each; `before` is that of the block before. */
export function addNeighbours(evidence: readonly Set<string>[], before: Voice): Voice {
  const voices = evidence.map(voiceOf);
  for (const [i, features] of evidence.entries()) {
    const last = voices[i - 1];
    const next = voices[i + 1];
    if (last?.reports) features.add('behind a report');
    if (last?.quotes) features.add('behind a quotation');
    if (last && !last.reports && !last.quotes) features.add('behind neither');
    if (!last && before.reports) features.add('paragraph behind a report');
    if (!last && before.quotes) features.add('paragraph behind a quotation');
    if (next?.reports) features.add('before a report');
    if (next?.quotes) features.add('before a quotation');
    if (features.has('begins with pronoun') && (last?.reports || last?.quotes)) features.add('pronoun behind a report');
  }
  return voices.at(-1) ?? before;
}

function voiceOf(features: ReadonlySet<string>): Voice {
  return {
    reports: features.has('read as report'),
    quotes: features.has('much quotation') || features.has('all quotation'),
  };
}

/** The features of a sentence on its own, by name. */
export function attributionEvidence(input: EvidenceText, lexicon: Lexicon): Set<string> {
  const { outside, sentence, quotes } = input;
  const text = outside.slice(sentence.start, sentence.end);
  const { words } = input;
  const features = new Set<string>();
  for (const cue of lexicon.cues.find(words)) addCueEvidence(cue, { words, text, lexicon }, features);
  addQuotes(input, quotes, features);
  const persons = words.filter(({ lower }) => lexicon.small.firstPerson.has(lower)).length;
  if (persons > 0) features.add('first person');
  if (persons > 2) features.add('first person often');
  if (/\?["”’)]*$/.test(text)) features.add('question');
  if (/!["”’)]*$/.test(text)) features.add('exclamation');
  if (/:\s*$/.test(text)) features.add('ends with colon');
  if (/^[\p{Lu}][^:.,]{1,40}:\s+[“"‘']?\p{Lu}/u.test(text)) features.add('headline colon');
  if (words.length < 6) features.add('short');
  if (words.length > 30) features.add('long');
  if (input.isFirst) features.add('first of its paragraph');
  if (words.some(({ lower }) => lexicon.endings.contraction.test(lower))) features.add('contraction');
  for (const { sourceKind } of input.attributions) features.add(`source ${sourceKind}`);
  if (input.attributions.some(({ sourceKind }) => sourceKind !== 'own')) features.add('read as report');
  if (lexicon.patterns.pronounSubject.test(text)) features.add('begins with pronoun');
  if (lexicon.patterns.continuation.test(text)) features.add('goes on');
  return features;
}

function addQuotes({ sentence }: EvidenceText, quotes: readonly TextRange[], features: Set<string>): void {
  for (const quote of quotes) {
    if (quote.start >= sentence.end || quote.end <= sentence.start) continue;
    const start = Math.max(quote.start, sentence.start);
    const end = Math.min(quote.end, sentence.end);
    const share = (end - start) / (sentence.end - sentence.start);
    features.add('quotation');
    if (share > 0.9) features.add('all quotation');
    else if (share > 0.4) features.add('much quotation');
    else if (end - start < 25) features.add('short quotation');
    if (quote.start < sentence.start - 1) features.add('goes on in quotation');
    if (quote.end > sentence.end + 1) features.add('quotation goes on');
  }
}
