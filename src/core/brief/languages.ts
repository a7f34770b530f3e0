/** The language of each block: told by its script and its small words, and where it is too short for that, as the document's. */
import { languagesOfWord, latinLanguages, nameParticles } from './lexicons/latin-languages';
import { scripts } from './lexicons/scripts';

/** Fewer distinct small words tell nothing, nor do those alone that names bring into any language. */
const fewWords = 4;
const fewOwnWords = 2;
const fewLetters = 8;
/** So many distinct small words of English make a text English; more do where a language that has some of them too is declared. */
const fewEnglish = 2;
const plainlyEnglish = 4;

/**
 * BCP 47 of each text, in their order. The text is the writer's alone: quotations and citations blanked out. What the document says
 * of itself (`lang`) counts for texts that do not tell.
 */
export function languagesOf(texts: readonly string[], declared?: string): string[] {
  const isRead = declared === undefined || latinLanguages.some(({ language }) => language === declared);
  const told = texts.map((text) => languageOf(text, isRead ? fewEnglish : plainlyEnglish));
  if (declared !== undefined) return told.map((language) => language ?? declared);
  const lengths = new Map<string, number>();
  for (const [i, language] of told.entries())
    if (language !== undefined) lengths.set(language, (lengths.get(language) ?? 0) + texts[i]!.length);
  const [main = 'en'] = [...lengths].sort(([, a], [, b]) => b - a)[0] ?? [];
  return told.map((language, i) => language ?? (mayBe(main, texts[i]!) ? main : 'en'));
}

/** What a language is called in English. */
export function nameOfLanguage(language: string): string {
  const known = [...latinLanguages, ...scripts].find((one) => one.language === language);
  return (
    known?.name ??
    new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) ??
    'another language'
  );
}

/** Undefined where too little is there to tell. */
function languageOf(text: string, enough: number): string | undefined {
  if (beyondLatin.test(text)) {
    const latin = countOf(text, /\p{Script=Latin}/gu);
    const other = countOf(text, /\p{L}/gu) - latin;
    // “Мария Лунде said so”: the name is longer than the rest
    const isName = other <= 4 * latin && countOf(text, /(?<!\p{L})[a-z]{2,}(?!\p{L})/gu) >= 2;
    if (other > latin && !isName) return other < fewLetters ? undefined : languageOfScript(text);
  }
  const found = countSmallWords(text);
  const english = found.find(({ language }) => language === 'en')!;
  const best = found
    .filter((one) => one !== english && one.own >= fewOwnWords)
    .sort((a, b) => b.distinct - a.distinct || b.count - a.count)[0];
  if (best && best.distinct >= fewWords && best.count >= 2 * english.count) return best.language;
  return english.distinct >= enough ? 'en' : undefined;
}

/** Letters of scripts other than Latin, and what stands among them. */
const beyondLatin = /[\u0370-\u1DFF\u2C00-\u{10FFFF}]/u;

/** How many small words of each language there are, how many of them differ, and tell more than a name. */
interface SmallWordCount {
  readonly language: string;
  count: number;
  distinct: number;
  own: number;
}

function countSmallWords(text: string): SmallWordCount[] {
  const counts = latinLanguages.map(({ language }): SmallWordCount => ({ language, count: 0, distinct: 0, own: 0 }));
  const seen = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const known = languagesOfWord.get(word);
    if (!known) continue;
    const isNew = !seen.has(word);
    seen.add(word);
    for (const at of known) {
      counts[at]!.count++;
      if (isNew) counts[at]!.distinct++;
      if (isNew && !nameParticles.has(word)) counts[at]!.own++;
    }
  }
  return counts;
}

/** Japanese has Chinese letters too. */
function languageOfScript(text: string): string | undefined {
  const counts = scripts.map(({ language, letters }) => ({ language, count: countOf(text, letters) }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  if (most.count === 0) return undefined;
  const kana = counts.find(({ language }) => language === 'ja')!.count;
  return most.language === 'zh' && kana * 10 > most.count ? 'ja' : most.language;
}

const english = latinLanguages.findIndex(({ language }) => language === 'en');

/** A text of a few English words, or of Latin letters in a document of others, does not follow the document. */
function mayBe(language: string, text: string): boolean {
  if (language === 'en' || !latinLanguages.some((known) => known.language === language)) return language === 'en';
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return !words.some((word) => languagesOfWord.get(word)?.includes(english));
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
