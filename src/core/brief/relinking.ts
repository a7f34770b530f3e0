/** Which briefs have to be linked again when the dossier changes: those that name, or may name, an entry that is another now. */

import { changesSince, idsOf, listsOf } from '../dossier/entry-map';
import type { Actor, Dossier, DossierEvent } from '../dossier/model';
import { hasAnyWord, hashedWords, hashOf } from './hashed-words';
import { type BriefUses, type EntryKey, entryKey } from './uses';

type Named = Actor | DossierEvent;

/** What each entry was when the briefs were linked, as a number that changes with all that linking may go by. */
export type LinkState = Map<EntryKey, number>;

export interface LinkChange {
  /** Entries that are new, gone or others, and the entries that they name. */
  readonly entries: ReadonlySet<EntryKey>;
  /** The words that their names now hold, hashed. */
  readonly words: Uint32Array;
}

interface Relinking {
  readonly last?: Dossier | undefined;
  /** Is there a brief that was linked? */
  readonly isLinked: boolean;
  readonly pause: () => Promise<void>;
}

/**
 * Brings the state up to that of a dossier, and tells what has changed. Of `last`, the dossier that the state was of, the
 * files that are as they were are not looked at; `pause` is called from time to time on the way through a long list, and while
 * it lasts the state is as it was. Where no brief has been linked, nobody asks what has changed, and no entry is looked into.
 */
export async function relink(
  state: LinkState,
  dossier: Dossier,
  { last, isLinked, pause }: Relinking,
): Promise<LinkChange> {
  const kinds = kindsOf(dossier, last).map((kind) => ({
    ...kind,
    since: kind.before && changesSince(kind.entries, kind.before),
  }));
  const isPart = kinds.every(({ since }) => since);
  const now = new Map<EntryKey, number>();
  const changed = new Set<EntryKey>();
  const names: string[] = [];
  for (const { kind, entries, before, since } of kinds) {
    for (const list of isPart ? since!.lists : listsOf(entries)) {
      const ids = idsOf(list);
      for (const [i, id] of ids.entries()) {
        if (i % 2000 === 1999) await pause();
        const key = entryKey(kind, id);
        if (now.has(key)) continue; // of two with one id the first is in use
        const number = list.linkings?.[i] ?? linkingOf(list.at(i)!);
        now.set(key, number);
        if (!isLinked || number === state.get(key)) continue;
        const entry = list.at(i)!;
        for (const one of [key, ...namedBy(entry), ...namedBy(before?.get(id))]) changed.add(one);
        names.push(...namesOf(entry));
      }
    }
  }
  const gone = isPart
    ? kinds.flatMap(({ kind, since }) => since!.gone.map((id) => entryKey(kind, id)))
    : [...state.keys()].filter((key) => !now.has(key));
  for (const key of gone) {
    state.delete(key);
    changed.add(key);
  }
  for (const [key, number] of now) state.set(key, number);
  return { entries: changed, words: wordsOf(names) };
}

export function isTouched({ entries, words }: BriefUses, change: LinkChange): boolean {
  return entries.some((key) => change.entries.has(key)) || hasAnyWord(words, change.words);
}

interface Kind {
  readonly kind: 'actor' | 'event';
  readonly entries: ReadonlyMap<string, Named>;
  readonly before: ReadonlyMap<string, Named> | undefined;
}

function kindsOf({ actors, events }: Dossier, last: Dossier | undefined): Kind[] {
  return [
    { kind: 'actor', entries: actors, before: last?.actors },
    { kind: 'event', entries: events, before: last?.events },
  ];
}

/** A hash of all in an entry that linking may go by: all but what is said of it for people alone. */
export function linkingOf(entry: Named): number {
  const { origin, summary, notes, links, sources, ...rest } = entry;
  if ('outcome' in rest || 'participants' in rest) {
    const { outcome, status, ...others } = rest;
    return hashOf(JSON.stringify(others));
  }
  const { roles, memberships, ...others } = rest;
  const facts = [...roles, ...memberships].map(({ sources, ...fact }) => fact);
  return hashOf(JSON.stringify([others, facts]));
}

/** Shared events tell two bearers of a name apart. */
function namedBy(entry: Named | undefined): EntryKey[] {
  return entry && 'participants' in entry ? entry.participants.map((id) => entryKey('actor', id)) : [];
}

function namesOf(entry: Named): string[] {
  const place = 'place' in entry && entry.place !== undefined ? [entry.place] : [];
  const patterns = 'patterns' in entry ? entry.patterns : [];
  return [entry.name, ...entry.aliases, ...patterns, ...place];
}

/** Small words of Latin script, as in "Ministry of Defence", stand in every brief and are never a name by themselves. */
function wordsOf(names: readonly string[]): Uint32Array {
  const telling = names.map((name) =>
    name.replace(/(?<=\s)\p{Script=Latin}+(?=\s)/gu, (word) => (isSmall(word) ? '' : word)),
  );
  return hashedWords(telling.join(' '));
}

function isSmall(word: string): boolean {
  return word.length <= 3 && word === word.toLowerCase();
}
