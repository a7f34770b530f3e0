/** Whether the names of a dossier are those that it had: its index of names is large, and most edits leave it as it is. */
import { numbersHash, textHash } from '../text/text-hash';
import { type Entries, listsOf } from './entry-map';
import type { Actor, Dossier, DossierEvent } from './model';

type Named = Actor | DossierEvent;

/** A hash of all in an entry that may bear on how texts name it: all but what certainly does not. */
export function namingOf(entry: Named): readonly [number, number] {
  const { summary, notes, links, sources, origin, ...rest } = entry;
  if ('roles' in rest) {
    const { memberships, roles, ...others } = rest;
    return textHash(JSON.stringify([others, roles.map(({ title }) => title)]));
  }
  const { outcome, participants, ...others } = rest;
  return textHash(JSON.stringify(others));
}

export function haveSameNames(one: Dossier, other: Dossier): boolean {
  return haveSame(one.actors, other.actors) && haveSame(one.events, other.events);
}

/** Two dossiers with the same key have the same names, and one index of them. */
export function namingKey({ actors, events }: Dossier): string {
  const hashOf = (entries: ReadonlyMap<string, Named>): string =>
    numbersHash(listsOf<Named>(entries).map(namingsOf)).join(' ');
  return `${actors.size} ${hashOf(actors)}, ${events.size} ${hashOf(events)}`;
}

function haveSame(one: ReadonlyMap<string, Named>, other: ReadonlyMap<string, Named>): boolean {
  if (one === other) return true;
  const lists = listsOf(one);
  const others = listsOf(other);
  if (lists.length !== others.length) return false;
  return lists.every((list, i) => list === others[i] || areSame(namingsOf(list), namingsOf(others[i]!)));
}

const known = new WeakMap<Entries<Named>, Uint32Array>();

/** The hashes of a list, one entry behind the other. */
export function namingsOf(list: Entries<Named>): Uint32Array {
  const namings = list.namings ?? known.get(list) ?? Uint32Array.from(Array.from(list, namingOf).flat());
  known.set(list, namings);
  return namings;
}

export function areSame(one: Uint32Array, other: Uint32Array): boolean {
  return one.length === other.length && one.every((number, i) => number === other[i]);
}
