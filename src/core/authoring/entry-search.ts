/** The entries of a dossier, found by id, name, alias, author, title and year. */
import { type MapPart, partsOf } from '../dossier/entry-map';
import type { Actor, ActorType, Dossier, DossierEvent, Source } from '../dossier/model';
import type { EntryKind } from '../dossier/references';
import { searchText } from '../sources/reference';

export interface FoundEntry {
  readonly kind: EntryKind;
  readonly id: string;
  /** The name of an actor or an event, the title of a source. */
  readonly name: string;
  /** What an editor matches the typed word with. */
  readonly searched: string;
  /** Of an actor. */
  readonly type?: ActorType;
  /** Of an event. */
  readonly date?: string;
}

/**
 * The entries of the kinds that hold every word, in whatever case and with accents or without; those first whose id begins
 * with them, or whose name, then in the dossier's order.
 */
export function findEntries(dossier: Dossier, kinds: readonly EntryKind[], words: string): FoundEntry[] {
  const whole = folded(words.trim());
  const wanted = whole.split(/\s+/);
  const first: FoundEntry[] = [];
  const others: FoundEntry[] = [];
  for (const kind of kinds) {
    for (const part of entryParts(kind, dossier)) {
      for (const entry of part) {
        const searched = folded(entry.searched);
        if (!wanted.every((word) => searched.includes(word))) continue;
        const begins = [entry.id, kind === 'source' ? '' : entry.name].some((text) => folded(text).startsWith(whole));
        (begins ? first : others).push(entry);
      }
    }
  }
  return [...first, ...others];
}

/** All entries of a kind, file by file; the part of a file that is as it was is the same, and made when it is asked for. */
export function* entryParts(kind: EntryKind, { actors, events, sources }: Dossier): Generator<readonly FoundEntry[]> {
  if (kind === 'actor') yield* parts(actors, ({ type, ...actor }) => ({ ...named(kind, actor), type }));
  else if (kind === 'event')
    yield* parts(events, ({ date, ...event }) => ({ ...named(kind, event), ...(date !== undefined && { date }) }));
  else yield* parts(sources, foundSource);
}

/** Most edits of a dossier leave all files but one as they are. */
const known = new WeakMap<object, readonly FoundEntry[]>();

function* parts<T extends Actor | DossierEvent | Source>(
  map: ReadonlyMap<string, T>,
  found: (entry: T) => FoundEntry,
): Generator<readonly FoundEntry[]> {
  for (const { of, entries } of partsOf(map) as readonly MapPart<T>[]) {
    const part = known.get(of) ?? Array.from(entries, found);
    known.set(of, part);
    yield part;
  }
}

function named(kind: EntryKind, { id, name, aliases }: Pick<Actor, 'id' | 'name' | 'aliases'>): FoundEntry {
  return { kind, id, name, searched: [id, name, ...aliases].join(' ') };
}

function foundSource(source: Source): FoundEntry {
  return { kind: 'source', id: source.id, name: source.title ?? '', searched: searchText(source) };
}

/** Small letters without accents; most texts have none, and are spared the work. */
function folded(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}
