/** Where the entries of a file name other entries: for the checks, for renaming and for counting. */
import type { TextRange } from '../text/range';
import { isRecord } from '../text/record';
import type { EntryList } from './schema';
import type { Path, Yaml } from './yaml';

export type EntryKind = 'actor' | 'event' | 'source';

/** One id at its place in a file. */
export interface Reference extends TextRange {
  readonly file: string;
  readonly id: string;
  /** The kinds of entries that the field may name. */
  readonly kinds: readonly EntryKind[];
  /** The field, `via` or `roles.body`. */
  readonly field: string;
  /** The id of the entry that it stands in, where that has one. */
  readonly from: string | undefined;
}

interface Field {
  readonly path: readonly string[];
  readonly kinds: readonly EntryKind[];
}

const sources: Field = { path: ['sources'], kinds: ['source'] };

/** The fields that hold ids, list by list; a step into a list is not written. */
const fields: Readonly<Record<EntryList, readonly Field[]>> = {
  actors: [
    sources,
    { path: ['roles', 'sources'], kinds: ['source'] },
    { path: ['roles', 'body'], kinds: ['actor'] },
    { path: ['memberships', 'sources'], kinds: ['source'] },
    { path: ['memberships', 'body'], kinds: ['actor'] },
  ],
  events: [sources, { path: ['participants'], kinds: ['actor'] }],
  sources: [{ path: ['derived-from'], kinds: ['source', 'actor'] }],
  statements: [
    sources,
    { path: ['by'], kinds: ['actor'] },
    { path: ['via'], kinds: ['actor'] },
    { path: ['about'], kinds: ['event'] },
  ],
};

/** The references of one entry, as it stands in the file. */
export function referencesOf(
  list: EntryList,
  entry: unknown,
  at: Path,
  file: string,
  yaml: Pick<Yaml, 'rangeOf'>,
): Reference[] {
  const from = idOf(entry);
  return fields[list].flatMap(({ path, kinds }) =>
    [...idsAt(entry, path, at)].map(
      ([id, place]): Reference => ({ file, id, kinds, field: path.join('.'), from, ...yaml.rangeOf(place) }),
    ),
  );
}

/** The kinds of entries that the value at a path of an entry may name; undefined where it is no id. */
export function kindsAt(list: EntryList, path: Path): readonly EntryKind[] | undefined {
  const field = path.filter((step) => typeof step === 'string').join('.');
  return fields[list].find((known) => [known.path.join('.'), `${known.path.join('.')}.id`].includes(field))?.kinds;
}

/** The ids at a path below a value, each with its own path. A source may stand as `{id: key, locator: …}`. */
function* idsAt(value: unknown, path: readonly string[], at: Path): Generator<[string, Path]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* idsAt(item, path, [...at, i]);
  } else if (path.length > 0) {
    if (isRecord(value)) yield* idsAt(value[path[0]!], path.slice(1), [...at, path[0]!]);
  } else if (typeof value === 'string' || typeof value === 'number') {
    yield [String(value), at];
  } else if (isRecord(value) && value.id !== undefined) {
    yield [String(value.id), [...at, 'id']];
  }
}

function idOf(entry: unknown): string | undefined {
  return isRecord(entry) && entry.id !== undefined ? String(entry.id) : undefined;
}
