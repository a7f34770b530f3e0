/** The entries of a dossier, found by id, name, alias, author, title and year. */
import type { Dossier } from '../dossier/model';
import type { EntryKind } from '../dossier/references';
import { searchText } from '../sources/reference';

export interface FoundEntry {
  readonly kind: EntryKind;
  readonly id: string;
  /** The name of an actor or an event, the title of a source. */
  readonly name: string;
  /** What an editor matches the typed word with. */
  readonly searched: string;
}

/** The entries of the kinds that hold the word, those first whose id begins with it, then in the dossier's order. */
export function findEntries(dossier: Dossier, kinds: readonly EntryKind[], word: string): FoundEntry[] {
  const wanted = word.toLowerCase();
  const found = kinds
    .flatMap((kind) => searchIndex(dossier)[kind])
    .filter(({ searched }) => searched.toLowerCase().includes(wanted));
  const beginsSo = ({ id }: FoundEntry): boolean => id.toLowerCase().startsWith(wanted);
  return [...found.filter(beginsSo), ...found.filter((entry) => !beginsSo(entry))];
}

type SearchIndex = Readonly<Record<EntryKind, readonly FoundEntry[]>>;

const indexes = new WeakMap<Dossier, SearchIndex>();

function searchIndex(dossier: Dossier): SearchIndex {
  const index = indexes.get(dossier) ?? buildIndex(dossier);
  indexes.set(dossier, index);
  return index;
}

function buildIndex({ actors, events, sources }: Dossier): SearchIndex {
  const named = (kind: EntryKind, entries: Dossier['actors'] | Dossier['events']): FoundEntry[] =>
    [...entries.values()].map(({ id, name, aliases }) => {
      return { kind, id, name, searched: [id, name, ...aliases].join(' ') };
    });
  return {
    actor: named('actor', actors),
    event: named('event', events),
    source: [...sources.values()].map((source) => {
      return { kind: 'source', id: source.id, name: source.title ?? '', searched: searchText(source) };
    }),
  };
}
