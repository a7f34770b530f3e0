/** Finds the names of a table in a text: the longest at each place, walked from the beginnings of words. */
import type { TextRange } from '../../text/range';
import { writingOf } from './letter-case';
import { foldMask, IGNORED, kindMask, letterTable, UNSPACED, UPPER, WORD } from './letters';
import { findSlot, firstWordHash, GOES_ON, IS_NAME, type NameTable } from './name-table';
import { hashSeed, longestName, rollHash, TokenWalk } from './token-walk';
import { endsAlone, startsAlone } from './unspaced';

export interface TableHit<Bearer> extends TextRange {
  /** Those whose name stands there, in the order in which they were added. */
  readonly bearers: readonly Bearer[];
}

/** What the numbers stand for that names were added with. */
export interface Bearers<Bearer> {
  of(number: number): Bearer;
  /** May the name have one more initial in the text: `Ana J. Brekke`? */
  mayHaveInitial(number: number): boolean;
  /** Does the name stand for nobody any more? */
  isGone?(number: number): boolean;
}

/** A table, and what its numbers stand for. */
export interface Layer<Bearer> {
  readonly table: NameTable;
  readonly bearers: Bearers<Bearer>;
}

/** The hits in the order of the text, none inside another; a name of several tables has the bearers of all. */
export function findInTables<Bearer>(layers: readonly Layer<Bearer>[], text: string): TableHit<Bearer>[] {
  const hits: TableHit<Bearer>[] = [];
  let searches: readonly Search<Bearer>[] | undefined;
  const letters = letterTable();
  const [table, ...others] = layers.map((layer) => layer.table) as [NameTable, ...NameTable[]];
  const { filter } = table;
  const smallFirsts = others.length === 0 ? table.smallFirsts : inAny(layers);
  const begins = beginnings(smallFirsts.some((bits) => bits !== 0));
  const { length } = text;
  let may = ANYHOW | CAPITALLY | SMALLY;
  for (let at = 0; at < length; at++) {
    const own = begins[text.charCodeAt(at)]!;
    const how = own & may;
    may = own >>> NEXT;
    if (how === 0) continue;
    const start = at;
    let entry = letters[text.charCodeAt(at)]!;
    if (how === SMALLY && ((smallFirsts[(entry >>> 5) & 7]! >>> (entry & 31)) & 1) === 0) continue; // no name begins so
    if (how !== ANYHOW && goesOn(text, start)) continue;
    let hash = rollHash(hashSeed, entry & foldMask);
    at++;
    if (how !== ANYHOW) {
      for (; at < length; at++) {
        entry = letters[text.charCodeAt(at)]!;
        if ((entry & kindMask) === WORD) hash = rollHash(hash, entry & foldMask);
        else if ((entry & kindMask) !== IGNORED) break;
      }
    }
    const word = firstWordHash(hash, how === CAPITALLY);
    if (firstIn(filter, word) !== 0 || beginsIn(others, word)) {
      searches ??= layers.map((layer) => new Search(layer, text));
      const hit = nameAt(searches, text, start, word);
      if (hit) {
        hits.push(hit);
        at = hit.end;
      }
    }
    at--; // what stands there may begin the next
    may = ANYHOW | CAPITALLY | SMALLY;
  }
  return hits;
}

/** How a character may begin a word: one of a script without spaces, as a capital, as any other letter or figure. */
const ANYHOW = 1;
const CAPITALLY = 2;
const SMALLY = 4;
/** Above stands how the character behind it may begin one. */
const NEXT = 3;

const known = new Map<boolean, Uint8Array>();

/** By code unit: how it, and how the next, may begin a word; in small letters only where a name begins so. */
function beginnings(maySmall: boolean): Uint8Array {
  const smally = maySmall ? SMALLY : 0;
  const made =
    known.get(maySmall) ??
    Uint8Array.from(letterTable(), (entry) => {
      const kind = entry & kindMask;
      if (kind === UNSPACED) return ANYHOW | ((ANYHOW | CAPITALLY | smally) << NEXT);
      if (kind === WORD) return ((entry & UPPER) === 0 ? smally : CAPITALLY) | (ANYHOW << NEXT);
      return (ANYHOW | CAPITALLY | smally) << NEXT;
    });
  known.set(maySmall, made);
  return made;
}

/** Behind a soft hyphen or an accent a word goes on. */
function goesOn(text: string, at: number): boolean {
  const letters = letterTable();
  let before = at - 1;
  while (before >= 0 && (letters[text.charCodeAt(before)]! & kindMask) === IGNORED) before--;
  return before >= 0 && before < at - 1 && (letters[text.charCodeAt(before)]! & kindMask) === WORD;
}

/** The small letters with which a name of any of them may begin. */
function inAny(layers: readonly Layer<unknown>[]): Uint32Array {
  const all = new Uint32Array(8);
  for (const { table } of layers) for (const [i, bits] of table.smallFirsts.entries()) all[i]! |= bits;
  return all;
}

/** What a filter tells of the first word of a name: that names go on behind it, that it is one itself, both, or nothing. */
function firstIn(filter: Uint32Array, word: number): number {
  const place = word & (16 * filter.length - 1);
  return (filter[place >>> 4]! >>> (2 * (place & 15))) & (GOES_ON | IS_NAME);
}

/** No closure over the word: there would be one for each word of the text. */
function beginsIn(tables: readonly NameTable[], word: number): boolean {
  return tables.some(({ filter }) => firstIn(filter, word) !== 0);
}

/** The longest name that begins there; where that begins with an article, a longer one behind the article goes before. */
function nameAt<B>(searches: readonly Search<B>[], text: string, start: number, word: number): TableHit<B> | undefined {
  const hit = longestAt(searches, start, word);
  if (!hit || !isArticle(text, start)) return hit;
  const behind = longestAt(searches, start + 4, undefined);
  return behind && behind.end > hit.end ? behind : hit;
}

function isArticle(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  return (first === 0x74 || first === 0x54) && /^the\s$/i.test(text.slice(start, start + 4));
}

/** `word` is the first word as the filters know it, where that is known. */
function longestAt<B>(
  searches: readonly Search<B>[],
  start: number,
  word: number | undefined,
): TableHit<B> | undefined {
  let best: TableHit<B> | undefined;
  for (const search of searches) {
    const first = word === undefined ? GOES_ON | IS_NAME : firstIn(search.table.filter, word);
    const hit = first === 0 ? undefined : search.longestAt(start, first);
    if (!best || (hit && hit.end > best.end)) best = hit ?? best;
    else if (hit?.end === best.end) best = { ...best, bearers: [...best.bearers, ...hit.bearers] };
  }
  return best;
}

/** A name of so few letters in capitals may be an abbreviation that has nothing to do with it: Un, UN. */
const fewLetters = 3;

class Search<Bearer> {
  private readonly walk = new TokenWalk();

  readonly table: NameTable;
  private readonly bearers: Bearers<Bearer>;

  constructor(
    { table, bearers }: Layer<Bearer>,
    private readonly text: string,
  ) {
    this.table = table;
    this.bearers = bearers;
  }

  /** `first` is what the filter tells of the first word: where that is no name, the table is asked for the second at once. */
  longestAt(start: number, first: number): TableHit<Bearer> | undefined {
    const { walk, text } = this;
    const { slots } = this.table;
    let best: TableHit<Bearer> | undefined;
    let leftOut = false;
    walk.begin();
    for (let at = start; at >= 0 && walk.length < longestName; ) {
      const { hash, check, length } = walk;
      const end = walk.token(text, at);
      if (at === start && first === GOES_ON) {
        at = walk.step(text, end);
        continue;
      }
      const slot = findSlot(slots, walk.hash, walk.check);
      const found = slots[slot + 1]!;
      if (found === 0) {
        if (leftOut || !this.isMiddleInitial(at, end)) break;
        leftOut = true;
        walk.goBack(hash, check, length);
        at = afterPoint(text, end);
        continue;
      }
      if (found > 1) best = this.hitAt(start, end, found >>> 1, leftOut) ?? best;
      if ((found & 1) === 0) break;
      at = walk.step(text, end);
    }
    return best;
  }

  /** Whose name ends here; of several that have the same letters, those whose capitals are as the text has them. */
  private hitAt(start: number, end: number, first: number, leftOut: boolean): TableHit<Bearer> | undefined {
    const { text, walk } = this;
    const { records, patterns } = this.table;
    if (!startsAlone(text, start) || !endsAlone(text, start, end)) return undefined;
    const bearers: Bearer[] = [];
    for (let name = 3 * first; name > 0; name = 3 * records[name + 2]!) {
      const writing = writingOf(walk, records[name]!, patterns);
      if (writing === 'other' || (writing === 'capitals' && this.isShort() && !this.isAmongCapitals(start, end)))
        continue;
      const bearer = records[name + 1]!;
      if (this.bearers.isGone?.(bearer)) continue;
      if (!leftOut || this.bearers.mayHaveInitial(bearer)) bearers.push(this.bearers.of(bearer));
    }
    if (bearers.length === 0) return undefined;
    const point = walk.isInitial && walk.hasPoint && text[end] === '.' ? 1 : 0; // "the U.S."
    return { start, end: end + point, bearers: bearers.length > 1 ? bearers.reverse() : bearers };
  }

  private isMiddleInitial(at: number, end: number): boolean {
    const { walk, text } = this;
    return walk.tokens > 1 && walk.isInitial && /^\p{Lu}\.\s?\p{Lu}/u.test(text.slice(at, end + 3));
  }

  private isShort(): boolean {
    return this.walk.tokens === 1 && this.walk.length <= fewLetters;
  }

  /** A word beside it is in capitals too: it stands in a heading. */
  private isAmongCapitals(start: number, end: number): boolean {
    const before = /\p{Lu}{2,}\P{L}*$/u.test(this.text.slice(Math.max(0, start - 30), start));
    return before || /^\P{L}*\p{Lu}{2,}/u.test(this.text.slice(end, end + 30));
  }
}

function afterPoint(text: string, end: number): number {
  return /\s/.test(text[end + 1] ?? '') ? end + 2 : end + 1;
}
