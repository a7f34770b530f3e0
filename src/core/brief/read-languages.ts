/** The languages that briefs are read in, a file each. One more is its file, and its place in this list. */
import type { Lexicon } from './lexicon';
import { english } from './lexicons/en';

/** The first counts where nobody knows the language. */
export const readLanguages: readonly [Lexicon, ...Lexicon[]] = [english];

/** The lexicon of a language in BCP 47, without script and region; undefined where briefs are not read in it. */
export function lexiconOf(
  language: string | undefined,
  lexicons: readonly Lexicon[] = readLanguages,
): Lexicon | undefined {
  return lexicons.find((lexicon) => lexicon.language === language);
}

/** Words that say nothing of what a text is about, in any of the languages, in lower case. */
export const stopWords: ReadonlySet<string> = new Set(readLanguages.flatMap((lexicon) => [...lexicon.stopWords]));
