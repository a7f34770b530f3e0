/** Where a dossier file takes one more entry of a list, and in which form the file writes its entries. */
import type { TextRange } from '../text/range';
import { isRecord } from '../text/record';
import { type ListText, listTexts } from './entry-texts';
import { type EntryList, entryLists } from './schema';
import { readYaml, yamlScalars } from './yaml';

/** What takes the place of the range: `before`, the entry, `after`. Plain data, made when the file is read. */
export interface EntryPlace extends TextRange {
  readonly before: string;
  readonly after: string;
  /** A line for each field, or all in braces, in YAML’s way or in JSON’s. */
  readonly form: 'lines' | 'braces' | 'json';
  /** The white space before the dash. */
  readonly indent: string;
  readonly lineBreak: string;
  /** The file has the list already. */
  readonly hasList: boolean;
}

export type EntryPlaces = Readonly<Partial<Record<EntryList, EntryPlace>>>;

/** A place for each list; none where the file, or what stands under the list's key, is written in another way. */
export function entryPlaces(text: string): EntryPlaces {
  const lists = listTexts(text);
  if (/^[\s\uFEFF]*\{/.test(text)) return placesInBraces(text, lists);
  if (lists.length === 0 && !isBlank(text)) return {};
  const style: Style = {
    form: 'lines',
    lineBreak: /\r?\n/.exec(text)?.[0] ?? '\n',
    indent: lists.find(({ indent }) => indent !== undefined)?.indent ?? '  ',
  };
  const places = entryLists.flatMap((name) => {
    const list = lists.findLast((candidate) => candidate.list === name);
    const place = list ? placeInList(text, list, style) : placeOfNewList(text, name, style);
    return place ? [[name, place] as const] : [];
  });
  return Object.fromEntries(places);
}

export interface PlaceInFile extends EntryPlace {
  readonly file: string;
}

/** For each list the place in the first file that has it, or else in the first file that can have it. */
export function placesIn(
  files: readonly { readonly path: string; readonly places: EntryPlaces }[],
): Readonly<Partial<Record<EntryList, PlaceInFile>>> {
  const chosen = entryLists.flatMap((list) => {
    const places = files.flatMap(({ path, places }) => (places[list] ? [{ ...places[list], file: path }] : []));
    const place = places.find(({ hasList }) => hasList) ?? places[0];
    return place ? [[list, place] as const] : [];
  });
  return Object.fromEntries(chosen);
}

type Style = Pick<EntryPlace, 'form' | 'lineBreak' | 'indent'>;

/** Nothing but blank lines and comments. */
function isBlank(text: string): boolean {
  return /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*)?(?:\r?\n|$))*$/.test(text);
}

function placeOfNewList(text: string, list: EntryList, style: Style): EntryPlace {
  const { lineBreak } = style;
  const end = text.trimEnd().length || (text.startsWith('\uFEFF') ? 1 : 0);
  const isFirst = text.trim() === '';
  return {
    ...{ ...style, start: end, end, hasList: false },
    before: `${isFirst ? '' : lineBreak + lineBreak}${list}:${lineBreak}`,
    after: /\n/.test(text.slice(end)) ? '' : lineBreak,
  };
}

function placeInList(text: string, list: ListText, style: Style): EntryPlace | undefined {
  const { lineBreak } = style;
  if (list.indent !== undefined) {
    const end = endOfLines(text, list.entries.at(-1)!, list.indent.length);
    const gap = isSpaced(text, list) ? lineBreak : '';
    return { ...style, start: end, end, before: lineBreak + gap, after: '', hasList: true, indent: list.indent };
  }
  const value = text.slice(list.start, list.end);
  if (isBlank(value)) {
    const end = endOfLines(text, list, 0);
    return { ...style, start: end, end, before: lineBreak, after: '', hasList: true };
  }
  const nothing = /^\s*(?:\[\s*\]|\{\s*\}|null|~)(?=\s*(?:#|$))/.exec(value);
  if (nothing) {
    const end = list.start + nothing[0].length;
    return { ...style, start: list.start, end, before: lineBreak, after: '', hasList: true };
  }
  return placeInBrackets(text, list, style);
}

/** `[{id: a}]`: behind the last entry. */
function placeInBrackets(text: string, list: ListText, style: Style): EntryPlace | undefined {
  const value = text.slice(list.start, list.end);
  const yaml = readYaml(value);
  if (!Array.isArray(yaml.value) || yaml.problems.length > 0) return undefined;
  const form = style.form === 'lines' ? 'braces' : style.form;
  if (yaml.value.length === 0) return { ...style, form, ...rangeOf(list), before: '[', after: ']', hasList: true };
  const last = yaml.rangeOf([yaml.value.length - 1]);
  const end = list.start + last.end;
  const before = `,${gapBefore(text, list.start + last.start)}`;
  return { ...style, start: end, end, before, after: '', form, hasList: true };
}

/** `{actors: [...], events: [...]}`: behind the last entry of a list, or behind the last list. JSON is written so. */
function placesInBraces(text: string, lists: readonly ListText[]): EntryPlaces {
  const { value, problems, rangeOf, rangeOfKey } = readYaml(text);
  if (!isRecord(value) || problems.length > 0) return {};
  const style: Style = {
    form: isJson(text) ? 'json' : 'braces',
    lineBreak: /\r?\n/.exec(text)?.[0] ?? '\n',
    indent: '',
  };
  const last = Object.keys(value).at(-1);
  const end = last === undefined ? rangeOf([]).start + 1 : rangeOf([last]).end;
  const gap = last === undefined ? '' : `,${gapBefore(text, rangeOfKey([last]).start)}`;
  const written = new Set(yamlScalars(text).flatMap(({ path, isKey }) => (isKey && path.length === 1 ? path : [])));
  const places = entryLists.flatMap((name) => {
    const list = lists.find((candidate) => candidate.list === name);
    const key = style.form === 'json' ? `"${name}"` : name;
    const isNew = !written.has(name) && written.size === Object.keys(value).length; // a key without a value is no place
    const newList: EntryPlace = { ...style, start: end, end, before: `${gap}${key}: [`, after: ']', hasList: false };
    const place = list ? placeInBrackets(text, list, style) : isNew ? newList : undefined;
    return place ? [[name, place] as const] : [];
  });
  return Object.fromEntries(places);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** What stands before an item on its line, where it begins one; else a space. */
function gapBefore(text: string, start: number): string {
  return /(?:\r?\n)[ \t]*$/.exec(text.slice(0, start))?.[0] ?? ' ';
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}

/** Behind the last line that is neither blank nor a comment as far to the left as the dash: that belongs to what follows. */
function endOfLines(text: string, { start, end }: TextRange, dash: number): number {
  let last = start;
  for (const { 0: line, index } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const column = line.search(/\S/);
    const isOther = column < 0 || (line[column] === '#' && column <= dash && index > 0);
    if (!isOther) last = start + index + line.trimEnd().length;
  }
  return last;
}

/** Are the entries of the list set apart by blank lines? */
function isSpaced(text: string, { entries }: ListText): boolean {
  const before = entries.at(-2);
  return (
    before !== undefined && /\n[ \t]*\r?\n(?:[ \t]*#[^\n]*\n|[ \t]*\r?\n)*$/.test(text.slice(before.start, before.end))
  );
}
