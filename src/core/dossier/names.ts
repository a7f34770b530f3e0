/** The index of names: every name and alias of the dossier's actors and events, found in a text longest first. */
import type { TextRange } from '../text/range';
import type { Actor, Dossier, DossierEvent } from './model';

export type EntryKind = 'actor' | 'event';

export interface NameBearer {
  readonly kind: EntryKind;
  readonly id: string;
  readonly via: 'name' | 'alias';
}

export interface NameHit extends TextRange {
  /** Who bears the name, in the dossier's order; more than one where it is ambiguous. */
  readonly bearers: readonly NameBearer[];
}

interface IndexedName {
  readonly text: string;
  readonly bearers: NameBearer[];
}

export interface NameIndex {
  /** Under the first word of the name in lower case, the longest names first. */
  readonly byFirstWord: ReadonlyMap<string, readonly IndexedName[]>;
}

/** Scripts that put no space between words: there a name begins and ends at any character, and each is a word. */
const unspacedScripts = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const word = String.raw`(?:(?!${unspacedScripts})[\p{L}\p{N}\p{M}])+|${unspacedScripts}`;
const words = new RegExp(word, 'gu');
const firstWordOf = new RegExp(word, 'u');
const endsUnspaced = new RegExp(`${unspacedScripts}$`, 'u');
const beginsUnspaced = new RegExp(`^${unspacedScripts}`, 'u');

/** Most names: nothing in them is folded or left out. */
const plainName = /^[A-Za-z0-9](?: ?[!-~])*$/;

export function indexNames(dossier: Dossier): NameIndex {
  const byFirstWord = new Map<string, IndexedName[]>();
  const crowds = new Map<IndexedName[], Map<string, IndexedName>>();
  const add = (written: string, bearer: NameBearer): void => {
    const isPlain = plainName.test(written);
    const text = isPlain ? written : normal(written);
    if (text === '') return;
    const word = isPlain ? plainFirstWord(text) : firstWord(text)!;
    const names = byFirstWord.get(word);
    if (!names) {
      byFirstWord.set(word, [{ text, bearers: [bearer] }]);
      return;
    }
    const known = find(text, names, crowds);
    if (known) {
      if (!known.bearers.some(({ kind, id }) => kind === bearer.kind && id === bearer.id)) known.bearers.push(bearer);
      return;
    }
    const name = { text, bearers: [bearer] };
    names.push(name);
    crowds.get(names)?.set(text, name);
  };
  for (const [kind, entries] of [
    ['actor', dossier.actors],
    ['event', dossier.events],
  ] as const) {
    for (const { id, name, aliases } of entries.values()) {
      const byName: NameBearer = { kind, id, via: 'name' };
      add(name, byName);
      if (isSentenceCase(name)) add(name[0]!.toLowerCase() + name.slice(1), byName);
      for (const alias of aliases) add(alias, { kind, id, via: 'alias' });
    }
  }
  // A copy has no room to grow, and there are very many.
  for (const [word, list] of byFirstWord) {
    if (list.length > 1) byFirstWord.set(word, list.toSorted(longestFirst));
  }
  return { byFirstWord };
}

function longestFirst(a: IndexedName, b: IndexedName): number {
  return b.text.length - a.text.length;
}

/** One of the names that begin with a word: of few or of very many. */
function find(
  text: string,
  names: IndexedName[],
  crowds: Map<IndexedName[], Map<string, IndexedName>>,
): IndexedName | undefined {
  if (names.length < 16) return names.find((name) => name.text === text);
  const crowd = crowds.get(names) ?? new Map(names.map((name) => [name.text, name]));
  crowds.set(names, crowd);
  return crowd.get(text);
}

/** Do two dossiers have one index of names? Entries that are the same objects cost next to nothing. */
export function haveSameNames(one: Dossier, other: Dossier): boolean {
  return haveSame(one.actors, other.actors) && haveSame(one.events, other.events);
}

type Named = Pick<Actor | DossierEvent, 'id' | 'name' | 'aliases'>;

function haveSame(some: ReadonlyMap<string, Named>, others: ReadonlyMap<string, Named>): boolean {
  if (some.size !== others.size) return false;
  const rest = others.values();
  for (const a of some.values()) {
    const b = rest.next().value!;
    if (a === b) continue;
    if (a.id !== b.id || a.name !== b.name || a.aliases.length !== b.aliases.length) return false;
    if (!a.aliases.every((alias, i) => alias === b.aliases[i])) return false;
  }
  return true;
}

function plainFirstWord(text: string): string {
  const end = text.search(/[^A-Za-z0-9]/);
  return (end < 0 ? text : text.slice(0, end)).toLowerCase();
}

function normal(written: string): string {
  return fold(written)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .trim()
    .replace(/ +/g, ' ');
}

/** "Six-party talks" is written with a small letter inside a sentence. */
function isSentenceCase(name: string): boolean {
  return /^\p{Lu}[^\p{Lu}]* [^\p{Lu}]*$/u.test(name);
}

/** The names in a text, in order and none inside another; a possessive ending is not part of the name. */
export function findNames(index: NameIndex, text: string): NameHit[] {
  const hits: NameHit[] = [];
  const folded = fold(text);
  let free = 0;
  for (const { index: start } of folded.matchAll(words)) {
    if (start < free) continue;
    const name = longestAt(index, folded, start);
    if (!name) continue;
    free = start + name.text.length;
    hits.push({ start, end: free, bearers: name.bearers });
  }
  return hits;
}

function longestAt(index: NameIndex, text: string, start: number): IndexedName | undefined {
  const word = firstWord(text.slice(start, start + 60));
  return word === undefined
    ? undefined
    : index.byFirstWord
        .get(word)
        ?.find((name) => matches(name.text, text, start) && endsWord(text, start + name.text.length));
}

/** Letter by letter; a capital of the name must be one in the text, a small letter may be. */
function matches(name: string, text: string, start: number): boolean {
  for (let i = 0; i < name.length; i++) {
    const wanted = name[i]!;
    const found = text[start + i];
    if (found !== wanted && found !== wanted.toUpperCase()) return false;
  }
  return true;
}

function endsWord(text: string, end: number): boolean {
  const behind = text.slice(end, end + 2);
  return (
    endsUnspaced.test(text.slice(end - 2, end)) || beginsUnspaced.test(behind) || !/^[\p{L}\p{N}\p{M}_]/u.test(behind)
  );
}

function firstWord(text: string): string | undefined {
  return firstWordOf.exec(text)?.[0].toLowerCase();
}

/** Typographic apostrophes, hyphens and spaces as the plain ones; the length stays the same. */
function fold(text: string): string {
  return text.replace(/[’‘ʼ]/g, "'").replace(/[‐‑–]/g, '-').replace(/\s/g, ' ');
}
