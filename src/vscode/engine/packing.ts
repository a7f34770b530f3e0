/** A reading of a dossier file, packed: for the cache, and because what is seldom asked for takes less room so. */
import {
  type DossierFile,
  type EntryList,
  entryLists,
  linkingOf,
  namingOf,
  type ReadFile,
  type Source,
} from '../../core/api';
import { type Notes, packEntry, packNotes } from './packed-entry';
import { type Records, RecordWriter } from './records';

/** What is known of the entries before any is unpacked. */
export interface Head extends Pick<DossierFile, 'path' | 'places'> {
  /** Null where an entry has none. */
  readonly ids: Readonly<Record<EntryList, readonly (string | null)[]>>;
  /** Of the sources: the place of each that has other keys too, and those. */
  readonly otherIds: readonly (readonly [place: number, ids: readonly string[]])[];
  /** The stretches that have problems, and those that name stored texts. */
  readonly withProblems: readonly number[];
  readonly withTexts: readonly number[];
}

/** Stretches that have an entry or none each; or one stretch with all entries, where the file was read as a whole. */
export interface PackedReading {
  /** JSON. */
  readonly head: string;
  /** As JSON, list by list; offsets count from the beginning of the stretch. */
  readonly entries: Records;
  /** Where the stretch of each entry begins. */
  readonly entryStarts: Uint32Array;
  /** Of the actors and events, which come first: hashes of what the index of names takes from them. */
  readonly namings: Uint32Array;
  /** Of the same: hashes of what linking goes by. */
  readonly linkings: Uint32Array;
  /** What else was found in each stretch, as JSON. */
  readonly notes: Records;
  readonly noteStarts: Uint32Array;
  /** The hash of each stretch's text; none where the file was read as a whole. */
  readonly hashes: Uint32Array;
  /** Where the lines of the file start. */
  readonly lines: Uint32Array;
}

/** A file that was read as a whole. */
export function pack(file: ReadFile, lines: Uint32Array): PackedReading {
  const packing = new Packing();
  for (const list of entryLists) for (const entry of file[list]) packing.addEntry(list, entry, 0);
  packing.addNotes(file, 0);
  return packing.finish(file, { lines, hashes: new Uint32Array() });
}

/** What a stretch held when it was read before. */
export interface PackedStretch {
  readonly entry?: {
    readonly id: string | null;
    readonly otherIds: readonly string[] | undefined;
    readonly bytes: Uint8Array;
    readonly naming: Uint32Array;
    /** None of sources and statements. */
    readonly linking: number | undefined;
  };
  readonly notes: Uint8Array;
  readonly hasProblems: boolean;
  readonly hasTexts: boolean;
}

/** Puts a packed reading together, stretch by stretch, in the order of the lists. */
export class Packing {
  readonly #ids: Record<EntryList, (string | null)[]> = { actors: [], events: [], sources: [], statements: [] };
  readonly #otherIds: (readonly [number, readonly string[]])[] = [];
  readonly #entries = new RecordWriter();
  readonly #entryStarts: number[] = [];
  readonly #namings: number[] = [];
  readonly #linkings: number[] = [];
  readonly #notes = new RecordWriter();
  readonly #noteStarts: number[] = [];
  readonly #withProblems: number[] = [];
  readonly #withTexts: number[] = [];

  addEntry(list: EntryList, entry: ReadFile[EntryList][number], start: number): void {
    this.#noteIds(list, entry.id ?? null, 'other-ids' in entry ? (entry as Source)['other-ids'] : undefined);
    this.#entries.add(packEntry(entry));
    this.#entryStarts.push(start);
    if (list !== 'actors' && list !== 'events') return;
    const named = entry as ReadFile['actors'][number];
    this.#namings.push(...namingOf(named));
    this.#linkings.push(linkingOf(named));
  }

  addNotes(notes: Notes, start: number): void {
    this.#noteStretch(start, notes.problems.length > 0, notes.texts.length > 0);
    this.#notes.add(packNotes(notes));
  }

  addAgain(list: EntryList, { entry, notes, hasProblems, hasTexts }: PackedStretch, start: number): void {
    if (entry) {
      this.#noteIds(list, entry.id, entry.otherIds);
      this.#entries.addBytes(entry.bytes);
      this.#entryStarts.push(start);
      this.#namings.push(...entry.naming);
      if (entry.linking !== undefined) this.#linkings.push(entry.linking);
    }
    this.#noteStretch(start, hasProblems, hasTexts);
    this.#notes.addBytes(notes);
  }

  finish(
    { path, places }: Pick<DossierFile, 'path' | 'places'>,
    { lines, hashes }: Pick<PackedReading, 'lines' | 'hashes'>,
  ): PackedReading {
    const marked = { withProblems: this.#withProblems, withTexts: this.#withTexts };
    const head: Head = { path, places, ids: this.#ids, otherIds: this.#otherIds, ...marked };
    return {
      head: JSON.stringify(head),
      entries: this.#entries.finish(),
      entryStarts: Uint32Array.from(this.#entryStarts),
      namings: Uint32Array.from(this.#namings),
      linkings: Uint32Array.from(this.#linkings),
      notes: this.#notes.finish(),
      noteStarts: Uint32Array.from(this.#noteStarts),
      hashes,
      lines,
    };
  }

  #noteIds(list: EntryList, id: string | null, others: readonly string[] | undefined): void {
    const place = this.#ids[list].push(id) - 1;
    if (list === 'sources' && others && others.length > 0) this.#otherIds.push([place, others]);
  }

  #noteStretch(start: number, hasProblems: boolean, hasTexts: boolean): void {
    const stretch = this.#noteStarts.push(start) - 1;
    if (hasProblems) this.#withProblems.push(stretch);
    if (hasTexts) this.#withTexts.push(stretch);
  }
}
