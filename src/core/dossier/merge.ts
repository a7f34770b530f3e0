/** One dossier from the files it is written in, in their order; of two entries with one id the first is in use. */
import type { DossierFile } from './entries';
import type { Dossier } from './model';
import { sourcesByKey } from './sources-by-key';

export function mergeFiles(files: readonly DossierFile[]): Dossier {
  return {
    actors: firstById(files.map(({ actors }) => actors)),
    events: firstById(files.map(({ events }) => events)),
    sources: sourcesByKey(files.flatMap(({ sources }) => sources)),
    statements: files.flatMap(({ statements }) => statements),
  };
}

function firstById<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): ReadonlyMap<string, T> {
  const first = new Map<string, T>();
  for (const list of lists) for (const entry of list) if (!first.has(entry.id)) first.set(entry.id, entry);
  return first;
}
