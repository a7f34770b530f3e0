/** What was made of a dossier's files, kept from one day to the next: a convenience, and never to be relied on. */
import type { KeptNames } from '../../core/api';
import type { PackedReading } from './packing';

/** Bytes under names; what they mean is the business of those who keep them. */
export interface Cache {
  /** What was kept under that name with that stamp; undefined where there is nothing as it was written. Never an error. */
  find(name: string, stamp: string): Promise<readonly Uint8Array[] | undefined>;
  keep(name: string, stamp: string, parts: readonly Uint8Array[]): void;
  /** Forgets everything else. */
  keepOnly(names: ReadonlySet<string>): void;
}

export const noCache: Cache = { find: async () => undefined, keep: () => undefined, keepOnly: () => undefined };

/** The stamp is that of the file on the disk. */
export function keepReading(cache: Cache, path: string, stamp: string, packed: PackedReading): void {
  const { head, entries, entryStarts, namings, linkings, notes, noteStarts, hashes, lines } = packed;
  const numbers = [entries.ends, entryStarts, namings, linkings, notes.ends, noteStarts, hashes, lines];
  const parts = [new TextEncoder().encode(head), entries.bytes, notes.bytes, ...numbers.map(bytesOf)];
  if (parts.reduce((sum, { length }) => sum + length, 0) >= smallest) cache.keep(path, stamp, parts);
}

export async function findReading(cache: Cache, path: string, stamp: string): Promise<PackedReading | undefined> {
  const parts = await cache.find(path, stamp);
  if (parts?.length !== 11) return undefined;
  const [head, entries, notes, ...others] = parts as [Uint8Array, Uint8Array, Uint8Array, ...Uint8Array[]];
  const numbers = others.map(numbersOf) as Numbers;
  const [entryEnds, entryStarts, namings, linkings, noteEnds, noteStarts, hashes, lines] = numbers;
  return {
    head: new TextDecoder().decode(head),
    entries: { bytes: entries, ends: entryEnds },
    ...{ entryStarts, namings, linkings, noteStarts, hashes, lines },
    notes: { bytes: notes, ends: noteEnds },
  };
}

/** Not a path of a dossier's file. */
export const namesEntry = 'names:';

/** The index of names, kept some time after the last change to it: while a name is typed there is one after the other. */
export function keptNamesIn(cache: Cache, wait = 5000): KeptNames | undefined {
  if (cache === noCache) return undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    async find(key) {
      const [packed] = (await cache.find(namesEntry, key)) ?? [];
      return packed && (packed.slice().buffer as ArrayBuffer);
    },
    keep(key, pack) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const packed = pack();
        if (packed.byteLength >= smallestIndex) cache.keep(namesEntry, key, [new Uint8Array(packed)]);
      }, wait);
    },
  };
}

/** A file that is read from YAML sooner than it is looked up. */
const smallest = 16_000;
/** Below, the index is made sooner than looked up: some ten thousand names. */
const smallestIndex = 500_000;

type Numbers = Record<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7, Uint32Array> & Uint32Array[];

export function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A copy, for numbers have to begin at a multiple of their size. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.slice().buffer);
}
