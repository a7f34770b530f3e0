/** The small words of English that tell what part a word beside them plays. */
import { words } from './forms';

const set = (list: string): ReadonlySet<string> => new Set(words(list));

export const smallWords = {
  /** Behind one of them a verb's form is a noun: "the claims", "in reports". */
  beforeNoun: set(`
    the a an this that these those his her their its my our your of in on for from by with at as no any some such new own
    other more many several recent public about
  `),
  where: set('where'),
  possessive: set('his her their'),
  infinitive: set('to'),
  be: set('is are was were be been being'),
  /** They stand between a subject and its verb, or are one. */
  beforeVerb: set('i we you he she they who to has have had also not will is was were are'),
  writer: set('i we you'),
  pronoun: set('he she they who'),
  thing: set('it this that which these there what'),
  firstPerson: set("i we you my our your me us i'm we're you're i've we've"),
  clauseSubject: set('he she they it we i there his her their'),
  whether: set('how why whether what if when where who'),
  preposition: set('about on for at against over as with by in into from'),
  /** What follows a cue and tells what it does: "that", "to", "of". */
  complementizer: set('that to of'),
} as const;
