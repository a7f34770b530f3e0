/** The entries of a dossier, found by id, name, alias, author, title and year. */
import type { Actor, Dossier, DossierEvent } from '../dossier/model';
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
    .flatMap((kind) => searchIndex(kind, dossier))
    .filter(({ searched }) => searched.toLowerCase().includes(wanted));
  const beginsSo = ({ id }: FoundEntry): boolean => id.toLowerCase().startsWith(wanted);
  return [...found.filter(beginsSo), ...found.filter((entry) => !beginsSo(entry))];
}

/** Of the entries of one kind: most edits of a dossier leave those of the others as they are. */
const indexes = new WeakMap<object, readonly FoundEntry[]>();

function searchIndex(kind: EntryKind, dossier: Dossier): readonly FoundEntry[] {
  const entries = { actor: dossier.actors, event: dossier.events, source: dossier.sources }[kind];
  const index = indexes.get(entries) ?? buildIndex(kind, dossier);
  indexes.set(entries, index);
  return index;
}

function buildIndex(kind: EntryKind, { actors, events, sources }: Dossier): readonly FoundEntry[] {
  if (kind === 'source') {
    return Array.from(sources.values(), (source) => {
      return { kind, id: source.id, name: source.title ?? '', searched: searchText(source) };
    });
  }
  const named: Iterable<Actor | DossierEvent> = kind === 'actor' ? actors.values() : events.values();
  return Array.from(named, ({ id, name, aliases }) => {
    return { kind, id, name, searched: [id, name, ...aliases].join(' ') };
  });
}
