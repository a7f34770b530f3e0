/** "Did you mean …?": the nearest known word, by fastest-levenshtein (the only file that imports it). */
import { distance } from 'fastest-levenshtein';

/** The known word nearest to the given one, where it is near enough to be a slip of the keyboard. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(word.length, Math.max(1, Math.floor(word.length * 0.4)) + 1);
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const d = slips(word.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** Letters that are wrong, missing or too many; two that changed places are one slip. */
function slips(a: string, b: string): number {
  const at = a.split('').findIndex((unit, i) => unit !== b[i]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + a.charAt(at) + a.slice(at + 2);
  return at >= 0 && swapped === b ? 1 : distance(a, b);
}

/** ` Did you mean “x”?`, or nothing: to append to a message. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const suggestion = nearest(word, known);
  return suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
}
