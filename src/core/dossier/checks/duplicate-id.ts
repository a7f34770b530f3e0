/** dossier/duplicate-id: two entries of one kind have the same id. */
import type { Origin, Source } from '../model';
import type { DossierCheck, FileReport } from './check';

export const duplicateId: DossierCheck = {
  id: 'dossier/duplicate-id',
  severity: 'error',
  summary: 'Two entries of one kind with the same id',
  why: 'An id stands for one entry. With two, a card would show the one or the other by chance.',
  decides:
    'The first entry, in the order of the files’ names and then of the lines, is in use; each later one is reported and left out. The dossier’s own sources go before those of a bibliography. A key in `other-ids` (BibLaTeX’s `ids`) that another source has leads to that one, and is reported too.',
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
    const sources = files.flatMap((file) => file.sources);
    yield* repeated('source', sources);
    yield* claimedTwice(sources);
  },
};

/** A key that another source has, or lists before, leads to that one. */
function* claimedTwice(sources: readonly Source[]): Generator<FileReport> {
  const listed = sources.filter((source) => source['other-ids']);
  const owners = new Map(listed.length === 0 ? [] : sources.map((source) => [source.id, source]));
  for (const source of listed) {
    for (const key of source['other-ids']!) {
      const owner = owners.get(key);
      if (!owner) owners.set(key, source);
      else if (owner.id !== source.id) {
        const message = `“${key}” leads to the source “${owner.id}” in ${owner.origin.file}, and not to this one.`;
        yield { ...source.origin, message };
      }
    }
  }
}

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
