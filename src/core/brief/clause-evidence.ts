/** What the main clause of a sentence tells: its verb, who or what its subject is, and what is said of it. */
import type { Lexicon } from './lexicon';
import type { ClassedWord, Word } from './word-classes';

/** The classes of words that may be the verb of a main clause, the plainest first. */
const verbs = ['can', 'would', 'must', 'will', 'perfect', 'pastBe', 'be', 'past'] as const;
type Verb = (typeof verbs)[number] | 'present';

/** The classes that tell of whom or what a clause speaks. */
const subjects: ReadonlySet<string> = new Set(
  [
    'we i they this thing method finding apparatus literature institution group programme economy harm ownWork good',
    'weighty domain definition',
  ].flatMap((list) => list.split(' ')),
);
const longestSubject = 12;
/** Where no verb is plain, the subject is among so many words. */
const shortSubject = 4;

/** The classes that tell what is said of the subject, behind the verb. */
const predicates: ReadonlySet<string> = new Set('good weighty bad must definition more'.split(' '));
const linking: ReadonlySet<Verb> = new Set<Verb>(['be', 'can', 'pastBe']);
const predicateReach = 5;

/** Adds the features; `found` is what the lexicon's classes find in the words, in their order. */
export function addClauseEvidence(
  words: readonly Word[],
  found: readonly ClassedWord[],
  lexicon: Lexicon,
  features: Set<string>,
): void {
  const { at, verb } = mainVerb(words, found, lexicon);
  features.add(`verb: ${verb}`);
  const isPast = ({ lower }: Word): boolean => lexicon.endings.past.test(lower);
  if ((verb === 'be' || verb === 'pastBe') && words.slice(at + 1, at + 3).some(isPast))
    features.add(`verb: ${verb} passive`);
  const end = at < 0 ? shortSubject : Math.min(at, longestSubject);
  if (words.slice(1, end).some(({ isCapital }) => isCapital)) features.add('subject: name');
  for (const { from, to, classes } of found) {
    for (const name of classes) {
      if (from < end && subjects.has(name)) features.add(`subject: ${name}`);
      const isBehind = to > at + 1 && from <= at + predicateReach;
      if (at >= 0 && isBehind && linking.has(verb) && predicates.has(name)) features.add(`is ${name}`);
    }
  }
}

/** The first verb that belongs neither to a relative clause nor to a condition in front; a plain present is not found. */
function mainVerb(
  words: readonly Word[],
  found: readonly ClassedWord[],
  lexicon: Lexicon,
): { readonly at: number; readonly verb: Verb } {
  let isInside = false;
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    const classes: string[] = [];
    while (next < found.length && found[next]!.from < i) next++;
    for (let k = next; k < found.length && found[k]!.from === i; k++) classes.push(...found[k]!.classes);
    const isRelative = i > 0 && classes.includes('which') && !lexicon.small.where.has(words[i]!.lower);
    if (isRelative || (i === 0 && classes.includes('if'))) isInside = true;
    const verb = verbs.find((name) => classes.includes(name)) ?? (isPastForm(words, i, lexicon) ? 'past' : undefined);
    if (verb === undefined) continue;
    if (!isInside) return { at: i, verb };
    isInside = false;
  }
  return { at: -1, verb: 'present' };
}

/** "closed" behind a subject, and not behind an article, "is" or an adverb. */
function isPastForm(words: readonly Word[], i: number, { small, endings }: Lexicon): boolean {
  const before = words[i - 1]?.lower;
  if (before === undefined || words[i]!.lower.length < 5 || !endings.past.test(words[i]!.lower)) return false;
  return !small.beforeNoun.has(before) && !small.be.has(before) && !endings.beforeParticiple.test(before);
}
