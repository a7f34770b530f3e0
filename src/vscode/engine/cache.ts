/** What was read of a dossier's files, kept from one day to the next: a convenience, and never to be relied on. */
import type { PackedReading } from './packing';

export interface Cache {
  /** The reading of a file with that stamp; undefined where there is none that is as it was written. Never an error. */
  find(path: string, stamp: string): Promise<PackedReading | undefined>;
  keep(path: string, stamp: string, reading: PackedReading): void;
  /** Forgets every other file. */
  keepOnly(paths: ReadonlySet<string>): void;
}

export const noCache: Cache = { find: async () => undefined, keep: () => undefined, keepOnly: () => undefined };
