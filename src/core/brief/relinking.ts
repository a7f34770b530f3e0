/** Which briefs have to be linked again when the dossier changes: those that name, or may name, an entry that is another now. */

import { changesSince } from '../dossier/entry-map';
import type { Actor, Dossier, DossierEvent } from '../dossier/model';
import { hasAnyWord, hashedWords, hashOf } from './hashed-words';
import { type BriefUses, type EntryKey, entryKey } from './uses';

type Named = Actor | DossierEvent;

/** What an entry was when the briefs were linked, as a number that changes with all that linking may go by. */
export type LinkState = ReadonlyMap<EntryKey, number>;

export interface LinkChange {
  /** Entries that are new, gone or others, and the entries that they name. */
  readonly entries: ReadonlySet<EntryKey>;
  /** The words that their names now hold, hashed. */
  readonly words: Uint32Array;
}

/**
 * The state of a dossier, and what has changed since an earlier one. Of `last`, the dossier that the earlier state is of, the
 * files that are as they were are not looked at; `pause` is called from time to time on the way through a long list.
 */
export async function linkState(
  dossier: Dossier,
  earlier: LinkState,
  { last, pause }: { readonly last?: Dossier | undefined; readonly pause: () => Promise<void> },
): Promise<{ state: LinkState; change: LinkChange }> {
  const kinds = kindsOf(dossier, last).map((kind) => ({
    ...kind,
    since: kind.before && changesSince(kind.entries, kind.before),
  }));
  const isPart = kinds.every(({ since }) => since);
  const state = new Map<EntryKey, number>(isPart ? earlier : []);
  const changed = new Set<EntryKey>();
  const names: string[] = [];
  let count = 0;
  for (const { kind, entries, before, since } of kinds) {
    if (isPart) for (const id of since!.gone) state.delete(entryKey(kind, id));
    for (const entry of isPart ? since!.entries : entries.values()) {
      if (++count % 2000 === 0) await pause();
      const key = entryKey(kind, entry.id);
      const number = hashOf(whatLinkingGoesBy(entry));
      state.set(key, number);
      if (number === earlier.get(key)) continue;
      for (const one of [key, ...namedBy(entry)]) changed.add(one);
      for (const one of namedBy(before?.get(entry.id))) changed.add(one);
      names.push(...namesOf(entry));
    }
  }
  for (const key of earlier.keys()) if (!state.has(key)) changed.add(key);
  return { state, change: { entries: changed, words: wordsOf(names) } };
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

/** What is said of an entry for people alone changes no link. */
const forPeople: ReadonlySet<string> = new Set(['origin', 'summary', 'notes', 'links', 'sources', 'outcome', 'status']);

function whatLinkingGoesBy(entry: Named): string {
  return JSON.stringify(entry, (field, value: unknown) => (forPeople.has(field) ? undefined : value));
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
