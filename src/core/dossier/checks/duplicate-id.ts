/** dossier/duplicate-id: two entries of one kind have the same id. */
import type { Origin } from '../model';
import type { DossierCheck, FileReport } from './check';

export const duplicateId: DossierCheck = {
  id: 'dossier/duplicate-id',
  severity: 'error',
  summary: 'Two entries of one kind with the same id',
  why: 'An id stands for one entry. With two, a card would show the one or the other by chance.',
  decides:
    'The first entry, in the order of the files’ names and then of the lines, is in use; each later one is reported and left out. The dossier’s own sources go before those of a bibliography.',
  examples: [
    {
      text: [
        'actors:',
        '  - {id: ana-brekke, name: Ana Brekke, type: person}',
        '  - {id: ana-brekke, name: A. Brekke, type: person}',
        '         ~~~~~~~~~~ dossier/duplicate-id',
      ].join('\n'),
    },
    {
      text: 'actors:\n  - {id: oster, name: Oster, type: public-body}\nevents:\n  - {id: oster, name: Breach at Oster}',
    },
  ],
  *whole({ files }) {
    yield* repeated(
      'actor',
      files.flatMap(({ actors }) => actors),
    );
    yield* repeated(
      'event',
      files.flatMap(({ events }) => events),
    );
    yield* repeated(
      'source',
      files.flatMap(({ sources }) => sources),
    );
  },
};

interface Entry {
  readonly id: string;
  readonly origin: Origin;
}

function* repeated(kind: string, entries: readonly Entry[]): Generator<FileReport> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const earlier = first.get(entry.id);
    if (!earlier) first.set(entry.id, entry);
    else if (earlier.origin !== entry.origin) {
      const message = `The ${kind} “${entry.id}” stands in ${earlier.origin.file} already; this entry is left out.`;
      yield { ...entry.origin, message };
    }
  }
}
