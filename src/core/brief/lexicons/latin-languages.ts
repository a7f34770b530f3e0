/** The languages in Latin script that are told from each other, a file each, by small words that English does not have too. */
import { words } from './en/forms';
import { german } from './languages/de';
import { english } from './languages/en';
import { spanish } from './languages/es';
import { french } from './languages/fr';
import { italian } from './languages/it';
import { dutch } from './languages/nl';
import { portuguese } from './languages/pt';

export interface LatinLanguage {
  /** BCP 47. */
  readonly language: string;
  /** In English. */
  readonly name: string;
  readonly smallWords: string;
}

/** English first: what has as many of its small words as of another's is English. */
export const latinLanguages: readonly LatinLanguage[] = [english, german, french, spanish, italian, portuguese, dutch];

/** Small word → the languages that have it, by their place in the list. */
export const languagesOfWord: ReadonlyMap<string, readonly number[]> = byWord();

/** Small words that names bring into any language: they tell none. */
export const nameParticles: ReadonlySet<string> = new Set(
  words('de del la las los el le les di da do dos das du des van von der den het en y e zu al'),
);

function byWord(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { smallWords }] of latinLanguages.entries()) {
    for (const word of new Set(words(smallWords))) found.set(word, [...(found.get(word) ?? []), at]);
  }
  return found;
}
