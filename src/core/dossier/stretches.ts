/** A dossier file cut into its entries, where each can be read by itself: after an edit the others need not be read again. */
import type { TextRange } from '../text/range';
import { type EntryList, entryLists } from './schema';

/** One entry from the line of its dash to that of the next, comments and blank lines behind it included. */
export interface Stretch extends TextRange {
  readonly list: EntryList;
}

/**
 * The entries of a file that is nothing but lists of them, each begun by a dash at one margin; list by list, in the order in
 * which a file is read. Undefined where it holds anything else. Reading them one by one gives what reading the file gives,
 * where the YAML of each is whole: in YAML nothing that begins behind a dash may go on at its margin.
 */
export function stretchesIn(text: string): readonly Stretch[] | undefined {
  if (/\r(?!\n)|\uFEFF|\t/.test(text)) return undefined;
  const found = new Map<EntryList, Stretch[]>();
  let list: EntryList | undefined;
  let margin = -1;
  let start = -1; // of the entry that is open
  const close = (end: number): void => {
    if (start >= 0) found.get(list!)!.push({ list: list!, start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    let first = at;
    while (text.charCodeAt(first) === 32) first++;
    const column = first - at;
    const letter = text[first];
    const isDash = letter === '-' && /[ \r\n]|^$/.test(text.charAt(first + 1));
    if (first >= text.length || letter === '\n' || letter === '\r' || letter === '#') {
      // belongs to what stands before it
    } else if (column === 0 && !isDash) {
      const isOpening = list === undefined && /^---\r?\n$/.test(text.slice(at, end));
      const key = isOpening ? undefined : keyIn(text.slice(at, end));
      if (!isOpening && (key === undefined || found.has(key))) return undefined;
      if (key !== undefined) {
        close(at);
        list = key;
        margin = -1;
        found.set(key, []);
      }
    } else if (isDash && list !== undefined && (margin < 0 || column === margin)) {
      close(at);
      margin = column;
      start = at;
    } else if (start < 0 || column <= margin) return undefined;
    at = end;
  }
  close(text.length);
  return list === undefined ? undefined : entryLists.flatMap((name) => found.get(name) ?? []);
}

/** The list that a line begins, with nothing behind its key. */
function keyIn(line: string): EntryList | undefined {
  const key = /^([a-z]+): *\r?\n?$/.exec(line)?.[1];
  return entryLists.find((list) => list === key);
}
