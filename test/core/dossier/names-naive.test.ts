/** The index of names against the plainest matcher there is: every name tried at every place, as a pattern. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Actor } from '../../../src/core/dossier/model';
import { findNames, indexNames, packNames, unpackNames } from '../../../src/core/dossier/names';

const words = ['Anna', 'Brek', 'brek', 'KT', 'Élan', "O'Neil", 'Østli', 'from', 'Анна', '77'];
const separators = [' ', ' ', '\n  ', '-', '–', ' - ', ', ', '', '’s ', '. ', '（'];
const nameOf = fc
  .tuple(
    fc.constantFrom(...words),
    fc.array(fc.tuple(fc.constantFrom(' ', '-', ' & '), fc.constantFrom(...words)), { maxLength: 3 }),
  )
  .map(([first, rest]) => first + rest.flat().join(''));
const spelling = fc.constantFrom(
  (word: string) => word,
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.toLowerCase(),
  (word: string) => word.normalize('NFD'),
  (word: string) => word.replace("'", '’').replace('É', 'E').replace('Ø', 'O'),
);
const textOf = fc
  .array(fc.tuple(fc.constantFrom(...words, 'xyzz'), spelling, fc.constantFrom(...separators)), { maxLength: 14 })
  .map((parts) => parts.map(([word, spelled, separator]) => spelled(word) + separator).join(''));

function indexOf(names: readonly string[]) {
  const actors = names.map(
    (name, i) => [String(i), { id: String(i), name, type: 'company', aliases: [] } as unknown as Actor] as const,
  );
  return indexNames({ actors: new Map(actors), events: new Map() });
}

const wordCharacters = 'A-Za-z0-9_\\u00C0-\\u036F\\u0400-\\u04FF';
const wordStart = new RegExp(`(?<![${wordCharacters}])[${wordCharacters}]`, 'g');

/** A letter in the spellings that a text may use, with its accents. */
function letter(character: string, mayBeCapital: boolean): string {
  const bare = character
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace('Ø', 'O')
    .replace('ø', 'o');
  const forms = new Set([character, bare, ...(bare === 'O' ? ['Ø'] : []), ...(bare === 'E' ? ['É'] : [])]);
  if (mayBeCapital) for (const form of [...forms]) forms.add(form.toUpperCase());
  return character === "'" ? "['’]" : `[${[...forms].join('')}][\\u0300-\\u036F]*`;
}

function wordPattern(word: string, isFirst: boolean, isSentenceCase: boolean): string {
  const parts = word.split("'").map((part) => {
    const exact = [...part].map((character, i) => letter(character, i === 0)).join('');
    const small =
      letter(part[0]!.toLowerCase(), true) + [...part.slice(1)].map((character) => letter(character, false)).join('');
    const capitals = [...part.toUpperCase()].map((character) => letter(character, false)).join('');
    const others = isFirst && isSentenceCase ? `|${small}` : isFirst ? '' : `|(?<=[-–]\\s*)${small}`;
    return `(?:${exact}|${capitals}${others})(?![${wordCharacters}])`;
  });
  return parts.join("['’]");
}

function patternOf(name: string): RegExp {
  const isSentenceCase = /^\p{Lu}[^\p{Lu}]* [^\p{Lu}]*$/u.test(name);
  const pattern = name
    .split(/( & |[ -])/)
    .map((part, i) =>
      i % 2 === 0
        ? wordPattern(part, i === 0, isSentenceCase)
        : part === ' & '
          ? '(?:\\s+|[-–]\\s*)(?:&|and)(?:\\s+|[-–]\\s*)'
          : '(?:\\s+|-\\s*|–)',
    );
  return new RegExp(pattern.join(''), 'y'); // without the classes of Unicode, which take long to compile
}

function naive(names: readonly string[], text: string) {
  const found: { start: number; end: number; ids: string[] }[] = [];
  const patterns = names.map(patternOf);
  for (const { index: start } of text.matchAll(wordStart)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const ends = patterns.map((pattern) => {
      pattern.lastIndex = start;
      return pattern.test(text) ? pattern.lastIndex : -1;
    });
    const end = Math.max(...ends);
    if (end > start) found.push({ start, end, ids: ends.flatMap((other, i) => (other === end ? [String(i)] : [])) });
  }
  return found;
}

describe('the index of names', () => {
  it('finds what trying every name everywhere finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(nameOf, { minLength: 1, maxLength: 8 }), textOf, (names, text) => {
        const found = findNames(indexOf(names), text);
        assert.deepEqual(
          found.map(({ start, end, bearers }) => ({ start, end, ids: bearers.map(({ id }) => id) })),
          naive(names, text),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is the same after it has been packed', () => {
    const index = indexOf([
      'Anna Brek',
      'KT',
      'A name with capitals so far behind its first Letter that they need Room',
    ]);
    const text = 'Anna Brek of KT: A name with capitals so far behind its first Letter that they need Room.';
    const packed = unpackNames(packNames(index), {
      actors: new Map(index.actors.map((id) => [id, id])),
      events: new Map(),
    });
    assert.deepEqual(findNames(packed!, text), findNames(index, text));
    assert.equal(findNames(index, text).length, 3);
  });

  it('is none in a buffer that holds something else', () => {
    const packed = packNames(indexOf(['Anna Brek']));
    const entries = { actors: new Map([['0', '0']]), events: new Map() };
    assert.notEqual(unpackNames(packed, entries), undefined);
    assert.equal(unpackNames(packed.slice(0, -4), entries), undefined);
    assert.equal(unpackNames(packed, { ...entries, actors: new Map() }), undefined);
    assert.equal(unpackNames(new ArrayBuffer(64), entries), undefined);
    assert.equal(unpackNames(new ArrayBuffer(3), entries), undefined);
  });
});
