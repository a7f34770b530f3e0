/** One dossier from the files it is written in, in their order; of two entries with one id the first is in use. */
import type { DossierFile } from './entries';
import { entryMap } from './entry-map';
import type { Dossier, Statement } from './model';

/** What is as it was in the last dossier is taken from there. */
export function mergeFiles(files: readonly DossierFile[], last?: Dossier): Dossier {
  let statements: readonly Statement[] | undefined;
  return {
    actors: entryMap(
      files.map(({ actors }) => actors),
      last?.actors,
    ),
    events: entryMap(
      files.map(({ events }) => events),
      last?.events,
    ),
    sources: entryMap(
      files.map(({ sources }) => sources),
      last?.sources,
    ),
    get statements() {
      statements ??= files.flatMap((file) => [...file.statements]);
      return statements;
    },
  };
}
