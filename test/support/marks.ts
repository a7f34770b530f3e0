/** Fixtures that read like the product: findings marked under the text, a cursor or a range marked in it. */
import assert from 'node:assert/strict';
import type { TextRange } from '../../src/core/api';

export interface Mark extends TextRange {
  /** What stands behind the `~` on the marking line. */
  readonly label: string;
}

/** A text without its marking lines, and what they mark: `   ~~~~ label` marks the columns above it. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  let offset = 0;
  let above = 0;
  for (const line of marked.split('\n')) {
    const found = /^(\s*)(~+) (\S+)$/.exec(line);
    if (found) {
      const start = above + found[1]!.length;
      marks.push({ start, end: start + found[2]!.length, label: found[3]! });
      continue;
    }
    lines.push(line);
    above = offset;
    offset += line.length + 1;
  }
  return { text: lines.join('\n'), marks };
}

/** A text with marking lines under what the ranges cover, as readMarks reads them. */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  let offset = 0;
  return text
    .split('\n')
    .flatMap((line) => {
      const start = offset;
      offset += line.length + 1;
      const inLine = marks.filter((mark) => mark.start >= start && mark.start < offset);
      const drawn = inLine.map(
        (mark) => `${' '.repeat(mark.start - start)}${'~'.repeat(mark.end - mark.start)} ${mark.label}`,
      );
      return [line, ...drawn];
    })
    .join('\n');
}

/** A text in which `$0` is the cursor. */
export function readCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('the fixture has no cursor: $0');
  return { text: marked.replace('$0', ''), offset };
}

/** What is found in the text that the lines hold is what the lines mark, and no more. */
export function checkMarks(marked: readonly string[], find: (text: string) => readonly Mark[]): void {
  const { text } = readMarks(marked.join('\n'));
  assert.equal(writeMarks(text, find(text)), marked.join('\n'));
}
