/** The words that a finding is about, as they stand, with marks under them: as wide as a terminal shows them. */
import type { LocatedFinding } from './results';

const widest = 96;
const before = 24;

type Frame = readonly [line: string, marks: string];

/** The part of the line around the beginning of the finding, and what marks it; nothing where there is no text. */
export function codeFrame({ line, column, endLine, endColumn, lineText }: LocatedFinding): Frame[] {
  if (lineText.trim() === '') return [];
  const start = column - 1;
  const end = endLine === line ? Math.min(endColumn - 1, lineText.length) : lineText.length;
  const from = widthOf(lineText) <= widest ? 0 : wordStart(lineText, Math.max(0, start - before));
  const whole = shown(lineText.slice(from));
  const to = from + cutAt(whole, widest);
  const left = from > 0 ? '… ' : '';
  const right = to < lineText.length ? ' …' : '';
  const indent = ' '.repeat(widthOf(left) + widthOf(lineText.slice(from, start)));
  const marks = '~'.repeat(Math.max(1, widthOf(lineText.slice(start, Math.max(start + 1, Math.min(end, to))))));
  return [[`${left}${shown(lineText.slice(from, to))}${right}`, `${indent}${marks}`]];
}

/** A terminal must not be told to do anything by a brief. */
function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  return at + (/^\S*\s+/.exec(text.slice(at, at + 20))?.[0].length ?? 0);
}

/** How many UTF-16 code units fit into the width. */
function cutAt(text: string, width: number): number {
  let used = 0;
  let length = 0;
  for (const sign of text) {
    used += signWidth(sign);
    if (used > width) return length;
    length += sign.length;
  }
  return length;
}

/** In columns of a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

/** Chinese, Japanese, Korean and emoji take two columns, marks above letters none: after Unicode's UAX 11, coarsely. */
function signWidth(sign: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(sign)) return 0;
  return /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u.test(
    sign,
  )
    ? 2
    : 1;
}
