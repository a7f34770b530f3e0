/** The names of persons and bodies in the words that stand for a source, known to the dossier or not. */
import type { TextRange } from '../text/range';
import type { Lexicon } from './lexicon';

/** A name of two words or more; the range is the given text's. */
export interface SpeakerName extends TextRange {
  /** On one line, without a title. */
  readonly name: string;
  readonly isBody: boolean;
}

const word = String.raw`(?:\p{Lu}\.(?:-?\p{Lu}\.)*|(?:[ae]l-|d['’])?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-'’](?!s\b)\p{L}[\p{L}\p{M}]*)*)`;
const particle = '(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|al|el|la|le|zu)';
const run = String.raw`${word}(?:\s+(?:${particle}\s+){0,2}${word})*`;
const nameRun = new RegExp(String.raw`(?<![\p{L}\p{N}])${run}`, 'gu');
const nameHere = new RegExp(run, 'yu');

/** The names in words such as `the engineer Runa Eikeland of the Dam Inspectorate`, in order, of those who can speak. */
export function namesIn(text: string, lexicon: Lexicon): SpeakerName[] {
  const names: SpeakerName[] = [];
  let free = 0;
  for (const { 0: found, index } of text.matchAll(nameRun)) {
    if (index < free) continue;
    const isBody = lexicon.bodyNouns.has(lastWord(found));
    const end = isBody ? endOfRemit(text, index + found.length, lexicon) : index + found.length;
    free = end;
    const start = index + lengthOfTitles(found, isBody, lexicon);
    const name = text.slice(start, end).replace(/\s+/g, ' ');
    const isRole = !isBody && lexicon.titles.has(lastWord(found));
    const speaks = name.includes(' ') && !isRole && !lexicon.patterns.affiliation.test(text.slice(0, start));
    if (speaks && isHead(text.slice(end), lexicon)) names.push({ start, end, name, isBody });
  }
  return names;
}

/** Behind "of Water and Roads", where the noun for a body leads to it. */
function endOfRemit(text: string, end: number, { patterns }: Lexicon): number {
  const first = endOfName(text, end, patterns.remit);
  return first === end ? end : endOfName(text, first, patterns.conjunction);
}

function endOfName(text: string, at: number, link: RegExp): number {
  const linked = link.exec(text.slice(at));
  if (!linked) return at;
  nameHere.lastIndex = at + linked[0].length;
  return nameHere.test(text) ? nameHere.lastIndex : at;
}

/** The length of what stands before the name itself: "The", and before a person's name "Foreign Minister". */
function lengthOfTitles(found: string, isBody: boolean, { sentences, titles, bodyNouns }: Lexicon): number {
  let length = 0;
  for (const [written, title] of found.matchAll(/([^\s]+)\s+/g)) {
    const isTitle = !isBody && [titles, bodyNouns].some((known) => known.has(title!.toLowerCase().replace(/\.$/, '')));
    if (!isTitle && !sentences.openers.has(title!)) break;
    length += written.length;
  }
  return length;
}

/** Not "Fjord Herald reporters", not "Runa Eikeland’s letter": there somebody or something else speaks. */
function isHead(behind: string, { stopWords }: Lexicon): boolean {
  if (/^['’]/.test(behind)) return false;
  const next = /^\s+(\p{Ll}[\p{L}-]*)/u.exec(behind)?.[1];
  return next === undefined || stopWords.has(next);
}

function lastWord(name: string): string {
  return /[^\s]+$/.exec(name)![0].toLowerCase();
}
