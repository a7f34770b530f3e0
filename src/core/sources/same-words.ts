/** What is written otherwise in a source and is yet the same: one word or two, and what a page puts between words. */
import type { TextRange } from '../text/range';
import { foldWord, type Words } from '../text/words';
import type { Alignment, Hunk } from './alignment';
import type { StoredText } from './stored-text';

/** The alignment of a quotation with all words of a stored text, without the differences that are none. */
export function withoutSameWords(aligned: Alignment, quoted: Words, stored: StoredText): Alignment {
  let { from, to } = aligned;
  const hunks = aligned.hunks.filter((hunk) => {
    if (isSame(hunk, quoted, stored)) return false;
    const { a, b } = hunk;
    const isFirst = a.start === 0 && b.start === aligned.from;
    const isLast = a.end === quoted.folded.length && b.end === aligned.to;
    for (const by of isFirst || isLast ? reach : []) {
      const other = isLast ? { ...b, end: b.end + by } : { ...b, start: b.start - by };
      if (!isSame({ a, b: other }, quoted, stored)) continue;
      [from, to] = [isLast ? from : other.start, isLast ? other.end : to];
      return false;
    }
    return true;
  });
  return { from, to, hunks };
}

/** At its ends a quotation takes a word more or less of the source: "dis-mantled" for "dismantled". */
const reach = [1, 2, -1];

/** "cease-fire", "cease fire" and "ceasefire"; "U.S." and "US"; and the marks of notes are nothing. */
function isSame({ a, b }: Hunk, quoted: Words, stored: StoredText): boolean {
  if (b.start < 0 || b.end > stored.words.folded.length || b.end < b.start) return false;
  const own = quoted.folded.slice(a.start, a.end).join('');
  const there = wordsFrom(b, stored);
  return own === there.map(({ folded }) => folded).join('') || own === there.map(({ bare }) => bare).join('');
}

/** Each word of a stretch as it is, and without the number of a note. */
function wordsFrom({ start, end }: TextRange, { plain, words }: StoredText): { folded: string; bare: string }[] {
  return Array.from({ length: end - start }, (_, i) => {
    const word = start + i;
    const folded = words.folded[word]!;
    const written = plain.slice(words.starts[word], words.ends[word]);
    const isMark = isNoteMark(plain, words.starts[word]!, words.ends[word]!);
    return { folded, bare: isMark ? '' : foldWord(written.replace(noteBehind, '')) };
  });
}

/** `him³`, `him12`. */
const noteBehind = /(?<=\p{L}{2})(?:[⁰¹²³⁴-⁹]+|\d{1,3})$/u;

/** The number of a note, as in `him.3`, `him [14, 15]` and `him^3^`, or of a page, alone on its line. */
function isNoteMark(plain: string, start: number, end: number): boolean {
  const written = plain.slice(start, end);
  if (/^[⁰¹²³⁴-⁹]+$/.test(written)) return true;
  if (!/^\d{1,4}$/.test(written)) return false;
  const [before, behind] = [plain.slice(Math.max(0, start - 30), start), plain.slice(end, end + 30)];
  return (
    (written.length < 4 && /\p{L}[.,;:!?]?[”’"')\]]?$/u.test(before) && /^(?!\p{L})/u.test(behind)) ||
    (/[[^][\d\s,;–-]*$/.test(before) && /^[\d\s,;–-]*[\]^]/.test(behind)) ||
    (/\n[ \t]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(behind))
  );
}
