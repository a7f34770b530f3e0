/** A reading of a dossier file, packed: for the cache, and because what is seldom asked for takes less room so. */
import type { DossierFile } from '../../core/api';
import { type Columns, fromColumns, toColumns } from './columns';

/** A file of the dossier as it was read, and where its lines start. */
export interface DossierReading {
  readonly file: DossierFile;
  readonly lines: Uint32Array;
}

export interface PackedReading {
  /** The entries and all else, as JSON. */
  readonly body: string;
  /** Only the checks over the whole ask for these two, so they stay packed. */
  readonly references: string;
  readonly names: string;
  readonly lines: Uint32Array;
}

const entryLists = ['actors', 'events', 'sources', 'statements'] as const;

export function pack({ file: { references, names, ...body }, lines }: DossierReading): PackedReading {
  const lists = entryLists.map((list) => [list, toColumns(body[list].map(withShortOrigin))]);
  return {
    body: JSON.stringify({ ...body, ...Object.fromEntries(lists) }),
    references: JSON.stringify(toColumns(references)),
    names: JSON.stringify(toColumns(names)),
    lines,
  };
}

/** @throws where it is not what was packed. */
export function unpack({ body, references, names, lines }: PackedReading): DossierReading {
  const rest = JSON.parse(body) as Record<string, unknown> & { path: string };
  for (const list of entryLists) {
    const entries = fromColumns(rest[list] as Columns);
    for (const entry of entries) {
      const [start, end] = entry.origin as [number, number];
      entry.origin = { file: rest.path, start, end };
    }
    rest[list] = entries;
  }
  const file = {
    ...rest,
    get references() {
      return fromColumns(JSON.parse(references) as Columns);
    },
    get names() {
      return fromColumns(JSON.parse(names) as Columns);
    },
  } as unknown as DossierFile;
  return { file, lines };
}

/** All entries of a file have it in their origin. */
function withShortOrigin({ origin: { start, end }, ...entry }: { origin: Origin }): object {
  return { ...entry, origin: [start, end] };
}

type Origin = DossierFile['actors'][number]['origin'];
