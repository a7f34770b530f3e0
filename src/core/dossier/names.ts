/** The index of names: every name and alias of the dossier's actors and events, found in a text longest first. */
import type { TextRange } from '../text/range';
import type { Dossier } from './model';

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

export function indexNames(dossier: Dossier): NameIndex {
  const names = new Map<string, IndexedName>();
  const add = (written: string, bearer: NameBearer): void => {
    const text = fold(written)
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .trim()
      .replace(/ +/g, ' ');
    if (text === '') return;
    const name = names.get(text) ?? { text, bearers: [] };
    names.set(text, name);
    if (!name.bearers.some(({ kind, id }) => kind === bearer.kind && id === bearer.id)) name.bearers.push(bearer);
  };
  for (const [kind, entries] of [
    ['actor', dossier.actors],
    ['event', dossier.events],
  ] as const) {
    for (const { id, name, aliases } of entries.values()) {
      add(name, { kind, id, via: 'name' });
      if (isSentenceCase(name)) add(name[0]!.toLowerCase() + name.slice(1), { kind, id, via: 'name' });
      for (const alias of aliases) add(alias, { kind, id, via: 'alias' });
    }
  }
  const byFirstWord = new Map<string, IndexedName[]>();
  for (const name of names.values()) {
    const word = firstWord(name.text)!;
    const list = byFirstWord.get(word);
    if (list) list.push(name);
    else byFirstWord.set(word, [name]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { byFirstWord };
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
