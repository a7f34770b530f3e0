/** A dossier file cut into the stretches that can be read each by itself: what is unfinished in one costs no other. */
import { type TextRange, touches } from '../text/range';
import { type EntryList, entryLists } from './schema';
import { readYaml } from './yaml';

/** One list of a file: what stands behind its key, up to the next key at the left margin. */
export interface ListText extends TextRange {
  readonly list: EntryList;
  /** Its entries, with the comments behind each; one stretch for all where they are not written line by line. */
  readonly entries: readonly TextRange[];
  /** The white space before the dash of an entry; undefined where they are not written line by line. */
  readonly indent?: string;
}

/** An entry, or a list that cannot be cut further; read by itself it is a YAML list. */
export interface EntryText extends TextRange {
  readonly list: EntryList;
}

const keyAtMargin = /^\uFEFF?(["']?)([\p{L}_][\p{L}\p{N}_-]*)\1[ \t]*:(?=\s|$)/gmu;
const dash = /^([ \t]*)-(?=\s|$)/gm;
const blankOrComment = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n|$))+/;

/** The lists of any text, in its order. */
export function listTexts(text: string): ListText[] {
  const keys = [...text.matchAll(keyAtMargin)];
  if (keys.length === 0) return listsInBraces(text);
  return keys.flatMap((key, i): ListText[] => {
    const list = entryLists.find((name) => name === key[2]);
    const range = { start: key.index + key[0].length, end: keys[i + 1]?.index ?? text.length };
    return list === undefined ? [] : [{ list, ...range, ...entriesIn(text, range) }];
  });
}

/** The entries of any text, in its order. */
export function entryTexts(text: string): EntryText[] {
  return listTexts(text).flatMap(({ list, entries }) => entries.map((range) => ({ list, ...range })));
}

/** The entry that the offset stands in or behind. */
export function entryTextAt(text: string, offset: number): EntryText | undefined {
  return entryTexts(text).findLast((entry) => touches(entry, offset));
}

function entriesIn(text: string, list: TextRange): Pick<ListText, 'entries' | 'indent'> {
  const behind = text.slice(list.start, list.end);
  const first = blankOrComment.exec(behind)?.[0].length ?? 0;
  const indent = /^([ \t]*)-(?:\s|$)/.exec(behind.slice(first))?.[1];
  if (first === 0 || indent === undefined) return { entries: [list] };
  const starts = [...behind.matchAll(dash)]
    .filter((found) => found[1] === indent)
    .map(({ index }) => list.start + index);
  return { indent, entries: starts.map((start, i) => ({ start, end: starts[i + 1] ?? list.end })) };
}

/** `{actors: [...]}`: JSON is YAML too. */
function listsInBraces(text: string): ListText[] {
  if (!/^[\s\uFEFF]*\{/.test(text)) return [];
  const { value, rangeOf } = readYaml(text);
  return entryLists
    .filter((list) => typeof value === 'object' && value !== null && list in value)
    .map((list) => ({ list, ...rangeOf([list]), entries: [rangeOf([list])] }));
}
