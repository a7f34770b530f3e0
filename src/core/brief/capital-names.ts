/** Names of two words or more that a brief writes with capitals and that are no mention: known to the dossier or not. */
import type { BlockKind } from '../markdown/blocks';
import { overlappedBy, type TextRange } from '../text/range';
import type { Brief } from './brief';
import type { Lexicon } from './lexicon';

export interface CapitalName extends TextRange {
  /** On one line. */
  readonly name: string;
  /** The words before it lead to a place: "in", "near". */
  readonly isPlace: boolean;
  readonly isBody: boolean;
}

/** An initial, or a word, which may have a hyphen, or the mark of a plural before another: `Farmers’ Party`. */
const word = String.raw`(?:\p{Lu}\.(?:\s?\p{Lu}\.)*|\p{Lu}[\p{L}\p{M}]*(?:[-'’](?!s\b)\p{L}[\p{L}\p{M}]*)*(?:(?<=s)['’](?=\s\p{Lu}))?)`;
const particle = '(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|al|el|la|le|zu|of|for|the|and|&)';
const run = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#_])${word}(?:\s+(?:${particle}\s+){0,2}${word})*(?![\p{L}\p{N}])`,
  'gu',
);

/** Headings and cells write every word with a capital, and address lines are in capitals altogether. */
const kinds: ReadonlySet<BlockKind> = new Set([
  'paragraph',
  'item',
  'quote',
  'attribution-line',
  'footnote',
  'caption',
]);

/** In the order of the text; offsets are the file's. Without the titles and the openers of sentences before them. */
export function capitalNames(brief: Brief): readonly CapitalName[] {
  const known = readings.get(brief) ?? [...findCapitalNames(brief)];
  readings.set(brief, known);
  return known;
}

const readings = new WeakMap<Brief, readonly CapitalName[]>(); // two rules ask for them

function* findCapitalNames(brief: Brief): Generator<CapitalName> {
  for (const [i, { kind, prose }] of brief.blocks.entries()) {
    if (!kinds.has(kind)) continue;
    const { mentions, lexicon } = brief.readings[i]!;
    if (!lexicon) continue; // it may write every noun with a capital
    const isMention = (from: number, found: string): boolean => {
      const range = prose.toFile({ start: from, end: from + found.length });
      return overlappedBy(range, mentions).length > 0;
    };
    for (const { found, index } of runsIn(prose.text, isMention)) {
      const start = index + lengthOfTitles(found, lexicon);
      const range = prose.toFile({ start, end: index + found.length });
      if (isMention(start, found.slice(start - index))) continue;
      const name = found.slice(start - index).replace(/\s+/g, ' ');
      if (!/\s|-/.test(name) || isNone.test(name)) continue;
      const before = /([\p{L}]+)\s+(?:the\s+)?$/u.exec(prose.text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
      const isBody = lexicon.bodyNouns.has(/[\p{L}]+$/u.exec(name)?.[0].toLowerCase() ?? '');
      yield { ...range, name, isBody, isPlace: lexicon.names.beforePlace.has(before.toLowerCase()) };
    }
  }
}

/** "Ana Brekke and Jon Vos" is one run of capitals, and where one of the two is a mention the other is a name by itself. */
function* runsIn(
  text: string,
  isMention: (index: number, found: string) => boolean,
): Generator<{ found: string; index: number }> {
  for (const { 0: found, index } of text.matchAll(run)) {
    if (!/\s(?:and|&)\s/.test(found) || !isMention(index, found)) yield { found, index };
    else
      for (const part of found.matchAll(/(?!(?:and|&)\s)\S+(?:\s+(?!(?:and|&)\s)\S+)*/g))
        yield { found: part[0], index: index + part.index };
  }
}

/** Two names side by side, and what is numbered with a letter or an entry of a list: `NGOs and INGOs`, `Annex A`, `Lunde T`. */
const isNone = /^\S+ and \S+$|\s\p{Lu}$/u;

/** "See Tor Lunde, …", in a note. */
const refers: ReadonlySet<string> = new Set(['see', 'cf']);

function lengthOfTitles(found: string, { sentences, titles, stopWords }: Lexicon): number {
  let length = 0;
  for (const [written, title] of found.matchAll(/([^\s]+)\s+/g)) {
    const small = title!.toLowerCase().replace(/\.$/, '');
    const isApart = titles.has(small) || sentences.openers.has(title!) || stopWords.has(small) || refers.has(small);
    if (!isApart) break;
    length += written.length;
  }
  return length;
}
