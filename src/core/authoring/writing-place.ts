/** What is being written at an offset of a dossier file: a field's name or a value, where in its entry, beside what. */
import { type EntryText, entryTextAt } from '../dossier/entry-texts';
import type { EntryList } from '../dossier/schema';
import { type Path, type YamlScalar, yamlScalars } from '../dossier/yaml';
import type { TextRange } from '../text/range';

/** The range is the word that is being written; it is empty where nothing has been typed yet. */
export interface WritingPlace extends TextRange {
  readonly list: EntryList;
  /** Below the entry: of the value, or of the map whose field is being named. */
  readonly path: Path;
  readonly isKey: boolean;
  readonly style: YamlScalar['style'];
  /** What has been typed of the word. */
  readonly typed: string;
  /** The fields of the same map, or the values of the same list, without the one that is being written. */
  readonly beside: ReadonlySet<string>;
  /** The id of the entry. */
  readonly id: string | undefined;
  /** What stands before the word on its line: nothing, the dash of an item, or more. */
  readonly behind: 'nothing' | 'dash' | 'text';
}

/** Stands for the word that is to come; twice, for the parser drops the last character of an open quotation. */
const unwritten = '\uE000\uE000';
const typedWord = /[^\s,[\]{}"'#]*$/;
const restOfWord = /^[^\s,[\]{}"':#]*/;

/** The place at the offset, as far as the text before it tells; nothing in comments, texts and between the entries. */
export function writingPlaceAt(text: string, offset: number): WritingPlace | undefined {
  const line = text.slice(text.slice(0, offset).lastIndexOf('\n') + 1, offset);
  const typed = typedWord.exec(line)![0];
  const start = offset - typed.length;
  const entry = entryTextAt(text, start);
  if (!entry || typed.endsWith(':')) return undefined;
  const before = yamlScalars(text.slice(entry.start, start) + typed + unwritten);
  const written = before.findLast((scalar) => scalar.value.includes(unwritten[0]!));
  if (!written || written.path.length === 0 || written.value.replace(/\uE000+$/, '') !== typed) return undefined;
  const end = offset + restOfWord.exec(text.slice(offset, offset + 200))![0].length;
  const around = [...before, ...scalarsOf(text, entry)].filter(
    (scalar) => scalar !== written && !isAt(scalar, entry, start),
  );
  return {
    ...{ start, end, typed, list: entry.list, isKey: written.isKey, style: written.style },
    path: (written.isKey ? written.path.slice(0, -1) : written.path).slice(1),
    beside: new Set(around.filter((scalar) => isBeside(scalar, written)).map(nameOf)),
    id: around.find(({ path, isKey }) => !isKey && path.length === 2 && path[1] === 'id')?.value,
    behind: behind(line.slice(0, line.length - typed.length)),
  };
}

function behind(line: string): WritingPlace['behind'] {
  if (line.trim() === '') return 'nothing';
  return /^[\s-]*$/.test(line) ? 'dash' : 'text';
}

function scalarsOf(text: string, { start, end }: EntryText): YamlScalar[] {
  return yamlScalars(text.slice(start, end));
}

function isAt(scalar: YamlScalar, entry: EntryText, offset: number): boolean {
  return entry.start + scalar.start <= offset && offset <= entry.start + scalar.end;
}

/** A field of the same map; an item of the same list, be it `key` or `{id: key}`. */
function isBeside({ path, isKey }: YamlScalar, written: YamlScalar): boolean {
  if (isKey !== written.isKey) return false;
  const list = written.path.findLastIndex((step) => typeof step === 'number');
  const depth = isKey ? written.path.length - 1 : list;
  const sameParent = path.length > depth && written.path.slice(0, depth).every((step, i) => step === path[i]);
  if (isKey) return sameParent && path.length === written.path.length;
  return sameParent && depth > 0 && (path.length === depth + 1 || (path.length === depth + 2 && path.at(-1) === 'id'));
}

function nameOf({ path, isKey, value }: YamlScalar): string {
  return isKey ? String(path.at(-1)) : value;
}
