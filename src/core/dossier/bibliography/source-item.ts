/** One item of a bibliography, in CSL's form, as a source of the dossier: checked, at its place, dates and grades in order. */
import type { Finding } from '../../text/finding';
import type { TextRange } from '../../text/range';
import { type Fields, isRecord } from '../../text/record';
import type { WrittenPath } from '../entries';
import type { Source } from '../model';
import { type Reference, referencesOf } from '../references';
import { checkEntry } from '../schema';
import type { Path } from '../yaml';

/** An item as it was read, with the way back to its file. */
export interface WrittenItem {
  readonly item: unknown;
  /** Where the value at a path below the item stands; the nearest enclosing one where there is none. */
  rangeOf(path: Path): TextRange;
}

/** What an item gives: a source, or the reasons why it is none. */
export interface ReadItem {
  readonly source?: Source;
  readonly references: readonly Reference[];
  readonly texts: readonly WrittenPath[];
  readonly problems: readonly Finding[];
}

/** Dossier's own fields: CSL has no place for them but its map `custom`. */
export const ownFields = ['reliability', 'credibility', 'derived-from', 'text'] as const;

/** The source that an item is. A mistake is reported where it stands, and the item left out. */
export function readItem(file: string, { item, rangeOf: rangeInItem }: WrittenItem): ReadItem {
  const rangeOf = (path: Path): TextRange => rangeInItem(isInCustom(item, path) ? ['custom', ...path] : path);
  const place = rangeOf(isRecord(item) && item.id !== undefined ? ['id'] : []);
  const value = isRecord(item) ? withOwnFields(withDates(withoutNulls(item))) : item;
  const checked = checkEntry('sources', value);
  if ('value' in checked) {
    const source = { ...checked.value, origin: { file, ...place } } as Source;
    const { id: from, text: path } = source;
    const texts = path === undefined ? [] : [{ file, path, from, ...rangeOf(['text']) }];
    return { source, references: referencesOf('sources', value, [], file, { rangeOf }), texts, problems: [] };
  }
  const problems = checked.mistakes.map(({ path, message, missing }): Finding => {
    const said = missing ? `This entry has no ${path.at(-1)}.` : message;
    const { start, end } = missing ? place : rangeOf(path);
    return { rule: 'dossier/schema', severity: 'error', message: `${said} The entry is left out.`, file, start, end };
  });
  return { references: [], texts: [], problems };
}

/** `custom` of CSL-JSON may hold what is Dossier's own; what means something else there stays there. */
function withOwnFields(item: Fields): Fields {
  const { custom, ...rest } = item;
  if (!isRecord(custom)) return item;
  const own = Object.entries(custom).filter(([name, value]) => isOwn(name, value) && rest[name] === undefined);
  const others = Object.entries(custom).filter(([name]) => !own.some(([taken]) => taken === name));
  return { ...rest, ...Object.fromEntries(own), ...(others.length > 0 && { custom: Object.fromEntries(others) }) };
}

/** Does what the path leads to come from there? */
function isInCustom(item: unknown, [field]: Path): boolean {
  if (typeof field !== 'string' || !isRecord(item) || !isRecord(item.custom)) return false;
  const has = (map: Fields): boolean => map[field] !== undefined && map[field] !== null;
  return ownFields.some((own) => own === field) && !has(item) && has(item.custom);
}

function isOwn(name: string, value: unknown): boolean {
  return ownFields.some((own) => own === name) && 'value' in checkEntry('sources', { id: 'item', [name]: value });
}

const dateFields = ['issued', 'accessed', 'event-date', 'original-date', 'available-date', 'submitted'];

function withDates(item: Fields): Fields {
  const dates = dateFields.filter((field) => item[field] !== undefined).map((field) => [field, readDate(item[field])]);
  return { ...item, ...Object.fromEntries(dates) };
}

/** Pandoc's older way, `{year: 2019, month: 3}` or a list of two such, as parts; anything else as it is. */
function readDate(date: unknown): unknown {
  const points: unknown[] = Array.isArray(date) ? date : [date];
  const isOlder = (point: unknown): point is Fields => isRecord(point) && point.year !== undefined;
  if (points.length === 0 || !points.every(isOlder)) return date;
  const parts = points.map(({ year, month, day }) =>
    [year, month, day].filter((part) => part !== undefined).map(Number),
  );
  const { year, month, day, ...rest } = points[0]!;
  return parts.flat().every(Number.isInteger) ? { ...rest, 'date-parts': parts } : date;
}

/** `"title": null` says as much as no title. */
function withoutNulls(item: Fields): Fields {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null));
}
