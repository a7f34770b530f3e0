/** How often each entry is used over many briefs: kept up brief by brief, so that one more costs no look at the others. */
import { type BriefUses, type EntryKey, entryKey, numbersPerUse } from '../../core/api';

export interface UseCount {
  readonly uses: number;
  readonly briefs: number;
}

export class UseCounts {
  readonly #counts = new Map<EntryKey, UseCount>();
  #citedMost: readonly string[] | undefined;

  /** What is used for certain: a name that may mean another entry as well is not counted. */
  get all(): ReadonlyMap<EntryKey, UseCount> {
    return this.#counts;
  }

  /** The cite keys in use, those first that stand in most briefs. */
  get citedMost(): readonly string[] {
    this.#citedMost ??= [...this.#counts]
      .filter(([key]) => key.startsWith(ofSources))
      .sort(([a, one], [b, other]) => other.briefs - one.briefs || other.uses - one.uses || (a < b ? -1 : 1))
      .map(([key]) => key.slice(ofSources.length));
    return this.#citedMost;
  }

  add(brief: BriefUses): void {
    this.#count(brief, 1);
  }

  /** What was added before. */
  remove(brief: BriefUses): void {
    this.#count(brief, -1);
  }

  #count({ entries, places }: BriefUses, by: 1 | -1): void {
    const here = new Array<number>(entries.length).fill(0);
    for (let i = 0; i < places.length; i += numbersPerUse) if (places[i + numbersPerUse - 1] === 0) here[places[i]!]!++;
    for (const [i, uses] of here.entries()) {
      if (uses === 0) continue;
      const key = entries[i]!;
      const count = this.#counts.get(key) ?? { uses: 0, briefs: 0 };
      const now = { uses: count.uses + by * uses, briefs: count.briefs + by };
      if (now.briefs === 0) this.#counts.delete(key);
      else this.#counts.set(key, now);
      if (key.startsWith(ofSources)) this.#citedMost = undefined;
    }
  }
}

const ofSources = entryKey('source', '');
