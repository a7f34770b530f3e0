/** Which sources somebody has had in hand since the folder was opened: those that were cited, and those that came into the dossier. */
import type { Brief, Project } from '../../core/api';

export class RecentSources {
  /** The last first. */
  #keys: readonly string[] = [];

  get keys(): readonly string[] {
    return this.#keys;
  }

  /** A brief after an edit: a key that it has more often was cited. One that it has less often was on the way to another, or taken back. */
  noteEdit(before: Brief, now: Brief): void {
    const change = new Map<string, number>();
    for (const { id } of now.citations.toReversed()) change.set(id, (change.get(id) ?? 0) + 1);
    for (const { id } of before.citations) change.set(id, (change.get(id) ?? 0) - 1);
    const changed = [...change].filter(([, by]) => by !== 0).map(([key]) => key);
    if (changed.length > 0)
      this.#put(
        changed.filter((key) => change.get(key)! > 0),
        changed,
      );
  }

  /** Of many that come at once nobody has chosen each. */
  noteProject(before: Project, now: Project): void {
    const known = before.dossier.sources;
    if (known === now.dossier.sources) return;
    const added = [...now.dossier.sources.keys()].filter((key) => !known.has(key));
    if (added.length > 0 && added.length <= mostAtOnce) this.#put(added, added);
  }

  #put(first: readonly string[], without: readonly string[]): void {
    this.#keys = [...first, ...this.#keys.filter((key) => !without.includes(key))].slice(0, mostKept);
  }
}

const mostAtOnce = 9;
const mostKept = 30;
