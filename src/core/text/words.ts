/** The words of a text, each with its place, folded so that two ways of writing one word are the same. */

/** Parallel lists: word `i` is `folded[i]` and stands from `starts[i]` to `ends[i]`, in UTF-16 code units. */
export interface Words {
  readonly folded: readonly string[];
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/**
 * Chinese and Japanese are written without spaces: there every character is a word. A sign for per cent, money or "and" is one too.
 * What only tells where a word may break, as a soft hyphen does, breaks none.
 */
const wordPattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}]|(?<=\p{L})[\u00AD\u200B-\u200D\u2060](?=\p{L}))+(?:['’ʼ]\p{L}+|(?<=\d)[.,]\d+)*|[%€$£¥₩&]/gu;

export function wordsOf(text: string): Words {
  const folded: string[] = [];
  const known = new Map<string, string>(); // a text has each of its words many times
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const word = known.get(match[0]) ?? foldWord(match[0]);
    known.set(match[0], word);
    folded.push(word);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  return { folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Without capitals, accents, apostrophes and the commas of thousands: `Don’t` is `dont`, `1,000` is `1000`; `&` is `and`, `%` is `percent`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (isPlain.test(lower)) return lower;
  if (lower === '&') return 'and';
  if (lower === '%') return 'percent';
  const bare = lower.replace(/['’ʼ\u00AD\u200B-\u200D\u2060]/g, '').replace(/,(?=\d{3}(?!\d))/g, '');
  return isPlain.test(bare) ? bare : bare.normalize('NFKD').replace(/\p{M}/gu, '');
}

const isPlain = /^[a-z0-9]*$/;
