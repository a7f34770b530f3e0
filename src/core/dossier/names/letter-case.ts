/** Capitals: where a name has them, and whether a text that has the same letters writes it so. */
import { AFTER_HYPHEN, CAPITAL, FIRST, longestName, SMALL, type TokenWalk } from './token-walk';

/** Of which letters of a name are capitals: a bit for each, the first the lowest. */
export class CapitalPatterns {
  private readonly long: number[] = [];

  /** The pattern of the letters that a walk has read; a number of 32 bits. */
  of({ letters, length }: TokenWalk, isSentenceCase: boolean): number {
    let pattern = 0;
    let isLong = false;
    for (let i = isSentenceCase ? 1 : 0; i < length; i++) {
      if ((letters[i]! & CAPITAL) === 0) continue;
      if (i < inline) pattern |= 1 << i;
      else isLong = true;
    }
    if (!isLong) return pattern;
    const at = this.long.length;
    for (let i = 0; i < length; i += 32) {
      let bits = 0;
      for (let k = 0; k < 32 && i + k < length; k++) if (letters[i + k]! & CAPITAL) bits |= 1 << k;
      this.long.push(bits);
    }
    return at | pooled;
  }

  pool(): Uint32Array {
    return Uint32Array.from(this.long);
  }
}

/** So many letters find room in the number itself; a name with capitals behind them has its bits in the pool. */
const inline = 31;
const pooled = 1 << 31;

function isCapital(pattern: number, pool: Uint32Array, i: number): boolean {
  if (pattern & pooled) return ((pool[(pattern & ~pooled) + (i >>> 5)]! >>> (i & 31)) & 1) === 1;
  return i < inline && ((pattern >>> i) & 1) === 1;
}

/** The usual case: the very same letters are capitals. */
function isWrittenSo(letters: Uint8Array, length: number, pattern: number): boolean {
  let capitals = 0;
  for (let i = 0; i < length; i++) if ((letters[i]! & CAPITAL) !== 0) capitals |= 1 << i;
  return capitals === pattern;
}

/** How a text writes a name: as it is, with a word in capitals that has small letters too, or as another word. */
export type Writing = 'same' | 'capitals' | 'other';

/**
 * Word by word: capitals where the name has them and nowhere else, but that the first letter of a word may always be one
 * and need not be behind a hyphen (`Jong-un`, `Jong Un`); or the whole word in capitals, as in a heading.
 */
export function writingOf({ letters, length }: TokenWalk, pattern: number, pool: Uint32Array): Writing {
  if (length < inline && isWrittenSo(letters, length, pattern)) return 'same';
  let writing: Writing = 'same';
  for (let from = 0; from < length; ) {
    let exact = true;
    let inCapitals = true;
    let i = from;
    do {
      const letter = letters[i]!;
      const capital = isCapital(pattern, pool, i);
      if (letter & SMALL) inCapitals = false;
      const isUpper = (letter & CAPITAL) !== 0;
      if (isUpper !== capital && !(i === from && (isUpper || (letter & AFTER_HYPHEN) !== 0))) exact = false;
      i++;
    } while (i < length && (letters[i]! & FIRST) === 0);
    if (!exact && !inCapitals) return 'other';
    if (!exact) writing = 'capitals';
    from = i;
  }
  return length > longestName ? 'other' : writing;
}
