/** Reads a file of the dossier into its packed form; of one that was read before, the entries that have changed. */
import { entryPlaces, linesOf, readSourceFile, readStretch, stretchesOf, textHash } from '../../core/api';
import { type PackedReading, Packing, pack } from './packing';
import { stretchesByHash } from './unpacking';

export function readPacked(path: string, text: string, last?: PackedReading): PackedReading {
  const lines = Uint32Array.from(linesOf(text).starts);
  return readInStretches(path, text, { lines, last }) ?? pack(readSourceFile(path, text), lines);
}

interface Around {
  readonly lines: Uint32Array;
  readonly last: PackedReading | undefined;
}

/** Undefined where the file has to be read as a whole. */
function readInStretches(path: string, text: string, { lines, last }: Around): PackedReading | undefined {
  const stretches = stretchesOf(path, text);
  if (!stretches) return undefined;
  const before = last && stretchesByHash(last);
  const packing = new Packing();
  const hashes = new Uint32Array(2 * stretches.length);
  for (const [i, { list, start, end }] of stretches.entries()) {
    const own = text.slice(start, end);
    const hash = textHash(own);
    hashes.set(hash, 2 * i);
    const again = before?.(list, hash);
    if (again) packing.addAgain(list, again, start);
    else {
      const read = readStretch(path, list, own);
      if (!read) return undefined;
      for (const entry of read[list]) packing.addEntry(list, entry, start);
      packing.addNotes(read, start);
    }
  }
  return packing.finish({ path, places: entryPlaces(text) }, { lines, hashes });
}
