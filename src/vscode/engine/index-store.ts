/** Where the index of a workspace is kept from one day to the next: a convenience, and never to be relied on. */
import type { BriefUses, LinkState } from '../../core/api';

export interface StoredBrief {
  /** Of the file on the disk. */
  readonly stamp: string;
  readonly textHash: string;
  readonly uses: BriefUses;
}

export interface StoredIndex {
  /** What the entries of the dossier were when the briefs were read. */
  readonly linkState: LinkState;
  readonly briefs: ReadonlyMap<string, StoredBrief>;
}

export interface IndexStore {
  /** Undefined where there is none that is as it was written. Never an error. */
  load(): Promise<StoredIndex | undefined>;
  save(index: StoredIndex): void;
}

export const noStore: IndexStore = { load: async () => undefined, save: () => undefined };
