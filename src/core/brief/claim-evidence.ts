/** What in a sentence tells that it states a checkable fact, or that it does something else. */
import { addClauseEvidence } from './clause-evidence';
import type { Lexicon } from './lexicon';
import type { Word } from './word-classes';

/** The features of a sentence, by name; its citations and the words inside its quotations are blanked out. */
export function claimEvidence(text: string, words: readonly Word[], lexicon: Lexicon): Set<string> {
  const features = new Set<string>();
  const counts = new Map<string, number>();
  const found = lexicon.claimWords.find(words);
  addClauseEvidence(words, found, lexicon, features);
  for (const { from, classes } of found) {
    for (const name of classes) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (from === 0 && openings.has(name)) features.add(`begins: ${name}`);
    }
  }
  for (const [name, count] of counts) features.add(count > 1 && often.has(name) ? `${name} often` : name);
  addShape(words, text, features, lexicon);
  if (!verbal.some((name) => counts.has(name)) && !features.has('-ed')) features.add('no verb in sight');
  if (
    words.some(({ lower }, i) => lexicon.endings.ongoing.test(lower) && lexicon.small.be.has(words[i - 1]?.lower ?? ''))
  ) {
    features.add('goes on');
  }
  for (const pattern of readsAs) if (lexicon.patterns[pattern].test(text)) features.add(`reads: ${pattern}`);
  return features;
}

/** Adds what the sentences around it and the heading above tell of each. */
export function addSurroundings(evidence: readonly Set<string>[], section: string | undefined): void {
  const own = evidence.map((features) => isOwn(features));
  for (const [i, features] of evidence.entries()) {
    if (section !== undefined) features.add(`section: ${section}`);
    if (own[i - 1]) features.add('behind own work');
    if (own[i + 1]) features.add('before own work');
    if (own.some((is, k) => is && k !== i)) features.add('own work in the paragraph');
  }
}

function isOwn(features: ReadonlySet<string>): boolean {
  return ['ownWork', 'apparatus', 'reads: ownMethod', 'we often'].some((name) => features.has(name));
}

const verbal = [
  'be',
  'pastBe',
  'perfect',
  'can',
  'must',
  'will',
  'would',
  'past',
  'happens',
  'weDid',
  'mechanism',
  'think',
  'speechAct',
  'seem',
];
const openings = new Set([
  'addition',
  'address',
  'apparatus',
  'because',
  'contrast',
  'i',
  'ownWork',
  'signpost',
  'this',
  'weDid',
]);
const often = new Set(['we', 'i', 'more', 'past', 'happens', 'method', 'values', 'institution', 'group', 'address']);
const readsAs = ['judgment', 'directive', 'ownMethod', 'definition', 'transition', 'opinion'] as const;

function addShape(words: readonly Word[], text: string, features: Set<string>, lexicon: Lexicon): void {
  const length = words.length;
  features.add(
    length < 6
      ? 'very short'
      : length < 10
        ? 'short'
        : length < 18
          ? 'of middle length'
          : length < 30
            ? 'long'
            : 'very long',
  );
  if (/\?["”’)]*$/.test(text)) features.add('question');
  if (/!["”’)]*$/.test(text)) features.add('exclamation');
  const numbers = words.filter(({ lower }) => /^\d/.test(lower));
  if (numbers.length > 0) features.add('figure');
  if (numbers.length > 1) features.add('several figures');
  if (words.some(({ lower }) => /^(?:1[6-9]|20)\d\d$/.test(lower))) features.add('year');
  if (/[€$£%]/.test(text)) features.add('money or share');
  const capitals = words.filter(
    ({ isCapital, lower }, i) => isCapital && i > 0 && !lexicon.small.firstPerson.has(lower),
  );
  if (capitals.length > 0) features.add('capital');
  if (capitals.length > 2) features.add('several capitals');
  const first = words[0];
  if (
    first?.isCapital &&
    !lexicon.sentences.openers.has(first.lower[0]!.toUpperCase() + first.lower.slice(1)) &&
    words[1]?.isCapital
  ) {
    features.add('begins with a name');
  }
  const ed = words.filter(({ lower }) => lower.length > 4 && lexicon.endings.past.test(lower));
  if (ed.length > 0) features.add('-ed');
  if (words.some(({ lower }) => lower.length > 5 && lexicon.endings.ongoing.test(lower))) features.add('-ing');
  if (/\([^)]*\d{4}\)/.test(text)) features.add('year in brackets');
  if (/[;:]/.test(text)) features.add('colon or semicolon');
}
