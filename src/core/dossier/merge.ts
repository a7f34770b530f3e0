/** One dossier from the files it is written in; of two entries with one id the first is in use, the other is reported. */
import type { Finding } from '../text/finding';
import type { DossierFile } from './entries';
import type { Dossier, Origin } from './model';

export function mergeFiles(files: readonly DossierFile[]): { dossier: Dossier; problems: Finding[] } {
  const duplicates: Finding[] = [];
  const byId = <T extends Entry>(kind: string, entries: readonly T[]): ReadonlyMap<string, T> => {
    const first = new Map<string, T>();
    for (const entry of entries) {
      const earlier = first.get(entry.id);
      if (earlier) duplicates.push(duplicate(kind, entry, earlier));
      else first.set(entry.id, entry);
    }
    return first;
  };
  const dossier: Dossier = {
    actors: byId(
      'actor',
      files.flatMap((file) => file.actors),
    ),
    events: byId(
      'event',
      files.flatMap((file) => file.events),
    ),
    sources: byId(
      'source',
      files.flatMap((file) => file.sources),
    ),
    statements: files.flatMap((file) => file.statements),
  };
  return { dossier, problems: [...files.flatMap((file) => file.problems), ...duplicates] };
}

interface Entry {
  readonly id: string;
  readonly origin: Origin;
}

function duplicate(kind: string, { id, origin }: Entry, earlier: Entry): Finding {
  const message = `The ${kind} “${id}” stands in ${earlier.origin.file} already; this entry is left out.`;
  return { rule: 'dossier/duplicate-id', severity: 'error', message, ...origin };
}
