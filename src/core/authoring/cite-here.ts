/** The edit that cites sources at a place of a brief: a bracket of their own, or more keys in the one that is there. */
import type { Brief } from '../brief/brief';
import { writeKey } from '../text/cite-key';
import type { TextEdit } from '../text/edits';

/** `[@one; @another]` */
export function citation(keys: readonly string[]): string {
  return `[${written(keys)}]`;
}

export function citeHere(keys: readonly string[], brief: Brief, offset: number): TextEdit {
  const cluster = brief.citations.find(
    ({ cluster: { start, end } }) => start < offset && offset < end && brief.text[start] === '[',
  )?.cluster;
  if (cluster) return { start: cluster.end - 1, end: cluster.end - 1, text: `; ${written(keys)}` };
  const isBehindWord = /[\p{L}\p{N}\p{P}]/u.test(brief.text.slice(Math.max(0, offset - 1), offset));
  const isBehindOpening = /[([{“‘"«]/.test(brief.text[offset - 1] ?? '');
  const space = isBehindWord && !isBehindOpening ? ' ' : '';
  return { start: offset, end: offset, text: space + citation(keys) };
}

function written(keys: readonly string[]): string {
  return keys.map((key) => `@${writeKey(key)}`).join('; ');
}
