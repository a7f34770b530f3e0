/** The YAML at the head of a brief, found without reading the brief. */
import type { TextRange } from '../text/range';

export interface FrontMatter extends TextRange {
  /** Without its fences. */
  readonly text: string;
  /** The end of the line that closes it. */
  readonly closed: number;
}

const opening = /^\uFEFF?---[^\S\r\n]*(?:\r\n?|\n)(?![^\S\r\n]*(?:[\r\n]|$))/;
const closing = /(?:^|\r\n?|\n)(?:---|\.\.\.)[^\S\r\n]*(?=[\r\n]|$)/;

/** The front matter of any text, where it has one. What is never closed is text, as it is to Pandoc. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const start = opening.exec(text)?.[0].length;
  const fence = start === undefined ? null : closing.exec(text.slice(start));
  if (start === undefined || !fence) return undefined;
  const end = start + fence.index;
  return { start, end, text: text.slice(start, end), closed: end + fence[0].length };
}
