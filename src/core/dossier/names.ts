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
  readonly bearers: readonly NameBearer[];
}

/** The names that begin with one word: as they came, until a text first has the word, and then the longest first. */
interface Bucket {
  written: { readonly text: string; readonly bearer: NameBearer }[];
  sorted?: readonly IndexedName[];
}

export interface NameIndex {
  /** Under the first word of the name in lower case. */
  readonly byFirstWord: ReadonlyMap<string, Bucket>;
}

/** Scripts that put no space between words: there a name begins and ends at any character, and each is a word. */
const unspacedScripts = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const word = String.raw`(?:(?!${unspacedScripts})[\p{L}\p{N}\p{M}])+|${unspacedScripts}`;
const words = new RegExp(word, 'gu');
const firstWordOf = new RegExp(word, 'u');
const endsUnspaced = new RegExp(`${unspacedScripts}$`, 'u');
const beginsUnspaced = new RegExp(`^${unspacedScripts}`, 'u');

/** Cheap for very many names: what most texts never ask for, the order of each bucket, is left for later. */
export function indexNames(dossier: Dossier): NameIndex {
  const byFirstWord = new Map<string, Bucket>();
  const add = (name: string, bearer: NameBearer): void => {
    const plainEnd = plainWordEnd(name);
    const text = plainEnd < 0 ? normal(name) : name;
    if (text === '') return;
    const word = plainEnd < 0 ? firstWord(text)! : text.slice(0, plainEnd).toLowerCase();
    const bucket = byFirstWord.get(word);
    if (bucket) bucket.written.push({ text, bearer });
    else byFirstWord.set(word, { written: [{ text, bearer }] });
  };
  for (const [kind, entries] of [
    ['actor', dossier.actors],
    ['event', dossier.events],
  ] as const) {
    for (const { id, name, aliases } of entries.values()) {
      const byName: NameBearer = { kind, id, via: 'name' };
      add(name, byName);
      if (isSentenceCase(name)) add(name[0]!.toLowerCase() + name.slice(1), byName);
      if (aliases.length === 0) continue;
      const byAlias: NameBearer = { kind, id, via: 'alias' };
      for (const alias of aliases) add(alias, byAlias);
    }
  }
  return { byFirstWord };
}

/** The names of a bucket, the longest first; one that several bear has them in the dossier's order, each once. */
function namesIn(bucket: Bucket): readonly IndexedName[] {
  if (bucket.sorted) return bucket.sorted;
  const byText = new Map<string, NameBearer[]>();
  for (const { text, bearer } of bucket.written) {
    const bearers = byText.get(text);
    if (!bearers) byText.set(text, [bearer]);
    else if (!bearers.some(({ kind, id }) => kind === bearer.kind && id === bearer.id)) bearers.push(bearer);
  }
  const names = [...byText].map(([text, bearers]): IndexedName => ({ text, bearers }));
  bucket.sorted = names.sort((a, b) => b.text.length - a.text.length);
  bucket.written = [];
  return bucket.sorted;
}

/**
 * Where the first word of a plain name ends: printable ASCII that begins with a letter or digit and has single spaces, as
 * most names are. -1 where something in it has to be folded or left out first.
 */
function plainWordEnd(name: string): number {
  let end = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const isWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (isWord && end === i) end++;
    if (isWord) continue;
    const isSpace = code === 32 && name.charCodeAt(i - 1) !== 32 && i < name.length - 1;
    if (i === 0 || !(isSpace || (code > 32 && code < 127))) return -1;
  }
  return end > 0 ? end : -1;
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
  const bucket = word === undefined ? undefined : index.byFirstWord.get(word);
  if (!bucket) return undefined;
  return namesIn(bucket).find((name) => matches(name.text, text, start) && endsWord(text, start + name.text.length));
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
