/** The YAML at the head of a brief, found without reading the brief. */
import type { TextRange } from '../text/range';

export interface FrontMatter extends TextRange {
  /** Without its fences. */
  readonly text: string;
}

const opening = /^\uFEFF?---[^\S\r\n]*(?:\r\n?|\n)(?![^\S\r\n]*(?:[\r\n]|$))/;
const closing = /(?:^|\r\n?|\n)(?:---|\.\.\.)[^\S\r\n]*(?=[\r\n]|$)/;

/** The front matter of any text, where it has one; one that is not closed reaches to the end. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const length = closing.exec(text.slice(start))?.index ?? text.length - start;
  return { start, end: start + length, text: text.slice(start, start + length) };
}
