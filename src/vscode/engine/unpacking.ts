/** A packed reading as a file of the dossier: each entry is unpacked when it is first asked for. */
import { type DossierFile, type EntryList, entryLists, type Reference } from '../../core/api';
import { namesIn, type Place, problemsIn, referencesIn, textsIn, unpackEntry } from './packed-entry';
import type { Head, PackedReading, PackedStretch } from './packing';
import { parseAll, type Records, recordAt, recordBytes, recordsWith } from './records';

/** A file of the dossier as it was read. */
export interface DossierReading {
  readonly file: DossierFile;
  readonly packed: PackedReading;
}

/** @throws where it is not what was packed. */
export function unpack(packed: PackedReading): DossierReading {
  const head = JSON.parse(packed.head) as Head;
  const { path, places, ids } = head;
  const notes = <T>(pick: (parsed: unknown, place: Place) => readonly T[]): T[] =>
    parseAll(packed.notes).flatMap((parsed, i) => pick(parsed, { file: path, start: packed.noteStarts[i]! }));
  const marked = <T>(stretches: readonly number[], pick: (parsed: unknown, place: Place) => readonly T[]): T[] =>
    stretches.flatMap((i) => {
      return pick(JSON.parse(recordAt(packed.notes, i)), { file: path, start: packed.noteStarts[i]! });
    });
  let first = 0;
  const lists = entryLists.map((list) => {
    const otherIds = new Map(list === 'sources' ? head.otherIds : []);
    const entries = new PackedEntries(packed, path, { list, ids: ids[list], otherIds, first });
    first += entries.length;
    return [list, entries] as const;
  });
  const file = {
    path,
    places,
    ...Object.fromEntries(lists),
    texts: marked(head.withTexts, textsIn),
    problems: marked(head.withProblems, problemsIn),
    // Only the checks over the whole ask for these, and keep what they need.
    get references() {
      return notes(referencesIn);
    },
    get names() {
      return notes(namesIn);
    },
  } as unknown as DossierFile;
  return { file, packed };
}

/** Where a file names one of the ids; the other places are not unpacked. */
export function referencesTo({ notes, noteStarts }: PackedReading, file: string, ids: readonly string[]): Reference[] {
  const written = ids.map((id) => JSON.stringify(id));
  const wanted = new Set(ids);
  return recordsWith(notes, written).flatMap((i) =>
    referencesIn(JSON.parse(recordAt(notes, i)), { file, start: noteStarts[i]! }).filter(({ id }) => wanted.has(id)),
  );
}

/** The stretches of a reading by the hashes of their texts. */
export function stretchesByHash(
  packed: PackedReading,
): (list: EntryList, hash: readonly number[]) => PackedStretch | undefined {
  const { hashes, entries, entryStarts, namings, linkings, notes, noteStarts } = packed;
  const { ids, otherIds, withProblems, withTexts } = JSON.parse(packed.head) as Head;
  const byHash = new Map<number, number>();
  for (let i = 0; i < hashes.length; i += 2) byHash.set(hashes[i]!, i / 2);
  const entryAt = new Map(Array.from(entryStarts, (start, i) => [start, i]));
  const others = new Map(otherIds);
  const owner = entryLists.flatMap((list) =>
    ids[list].map((id, i) => ({ list, id, otherIds: list === 'sources' ? others.get(i) : undefined })),
  );
  const problems = new Set(withProblems);
  const texts = new Set(withTexts);
  return (list, [one, other]) => {
    const stretch = byHash.get(one!);
    if (stretch === undefined || hashes[2 * stretch + 1] !== other) return undefined;
    const entry = entryAt.get(noteStarts[stretch]!);
    if (entry !== undefined && owner[entry]!.list !== list) return undefined;
    return {
      ...(entry !== undefined && {
        entry: {
          id: owner[entry]!.id,
          otherIds: owner[entry]!.otherIds,
          bytes: recordBytes(entries, entry),
          naming: namings.subarray(2 * entry, 2 * entry + 2),
          linking: linkings[entry],
        },
      }),
      notes: recordBytes(notes, stretch),
      hasProblems: problems.has(stretch),
      hasTexts: texts.has(stretch),
    };
  };
}

type Entry = ReturnType<typeof unpackEntry>;

interface ListParts extends Pick<PackedEntries, 'ids' | 'otherIds'> {
  readonly list: EntryList;
  /** The number of the first among the entries of all lists. */
  readonly first: number;
}

class PackedEntries implements Iterable<Entry> {
  readonly length: number;
  readonly ids: readonly (string | null)[];
  readonly otherIds: ReadonlyMap<number, readonly string[]>;
  readonly namings: Uint32Array;
  readonly linkings: Uint32Array;
  readonly #records: Records;
  readonly #keepsAll: boolean;
  #hasAll = false;
  readonly #placeOf: (index: number) => Place;
  /** Those that have been asked for. */
  readonly #made: Entry[] = [];

  constructor(
    { entries, entryStarts, namings, linkings }: PackedReading,
    file: string,
    { list, ids, otherIds, first }: ListParts,
  ) {
    this.length = ids.length;
    this.#keepsAll = list === 'sources';
    this.ids = ids;
    this.otherIds = otherIds;
    this.namings = namings.subarray(2 * first, 2 * (first + ids.length));
    this.linkings = linkings.subarray(first, first + ids.length);
    const ends = entries.ends.subarray(first, first + ids.length);
    const start = entries.ends[first - 1] ?? 0;
    this.#records = {
      bytes: entries.bytes.subarray(start, ends.at(-1) ?? start),
      ends: ends.map((end) => end - start),
    };
    this.#placeOf = (index) => ({ file, start: entryStarts[first + index]! });
  }

  at(index: number): Entry | undefined {
    if (index >= this.length) return undefined;
    this.#made[index] ??= unpackEntry(JSON.parse(recordAt(this.#records, index)), this.#placeOf(index));
    return this.#made[index];
  }

  /**
   * All of them. Actors and events that only pass by are not kept: there may be more than there is room for. Sources are, for
   * the rules look through all of them again and again, and note what they find.
   */
  *[Symbol.iterator](): Iterator<Entry> {
    if (this.#hasAll) return yield* this.#made;
    const parsed = parseAll(this.#records);
    for (let i = 0; i < parsed.length; i++) {
      const entry = this.#made[i] ?? unpackEntry(parsed[i], this.#placeOf(i));
      if (this.#keepsAll) this.#made[i] = entry;
      yield entry;
    }
    this.#hasAll = this.#keepsAll;
  }
}
