/** The sources of a dossier by cite key: those that are known by several keys are found by each, and are there once. */
import type { Source } from './model';

class SourcesByKey extends Map<string, Source> {
  readonly #byOtherKey = new Map<string, Source>();

  constructor(sources: Iterable<Source>) {
    super();
    for (const source of sources) if (!super.has(source.id)) super.set(source.id, source);
    for (const source of super.values()) {
      for (const key of source['other-ids'] ?? []) if (!this.#byOtherKey.has(key)) this.#byOtherKey.set(key, source);
    }
  }

  override get(key: string): Source | undefined {
    return super.get(key) ?? this.#byOtherKey.get(key);
  }

  override has(key: string): boolean {
    return super.has(key) || this.#byOtherKey.has(key);
  }
}

/**
 * Of two sources with one key the first. A key that no source has as its own, and one lists in `other-ids`, leads to that
 * one; whoever goes over the map, or counts it, meets each source once, by its own key.
 */
export function sourcesByKey(sources: Iterable<Source>): ReadonlyMap<string, Source> {
  return new SourcesByKey(sources);
}
