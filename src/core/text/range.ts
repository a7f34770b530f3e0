/** Stretches of text: offsets are UTF-16 code units, zero-based, the end exclusive. */

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** True where the two ranges share at least one code unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True where `outer` covers `inner`; a range covers itself. */
export function covers(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True where the offset lies in the range or at its end: a cursor behind a word is still on that word. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
