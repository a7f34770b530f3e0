/** Quotations in a prose: what stands between quotation marks, straight or typographic. */
import type { TextRange } from '../text/range';

const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
};

/**
 * The quotations of a prose, marks included, in order; offsets are the prose's. Single quotation marks hold one where they are
 * typographic and hold a few words: elsewhere they are apostrophes as often as not. A quotation in other marks that is not closed ends
 * with the prose.
 */
export function findQuotes(text: string): TextRange[] {
  const quotes: TextRange[] = [];
  for (let i = nextMark(text, 0); i >= 0; i = nextMark(text, i + 1)) {
    if (text[i] === '‘') {
      const end = endOfSingle(text, i);
      if (end === undefined) continue;
      quotes.push({ start: i, end });
      i = end - 1;
      continue;
    }
    const closers = pairs[text[i]!]!;
    if ((text[i] === '»' && !text.includes('«', i)) || isInch(text, i)) continue;
    const end = endOf(text, i, closers);
    if (end - i > 2) quotes.push({ start: i, end });
    i = end - 1;
  }
  return quotes;
}

const openers = /["“„«»「『‘]/g;

/** Where the next mark that may open a quotation stands, or -1. */
function nextMark(text: string, from: number): number {
  openers.lastIndex = from;
  return openers.exec(text)?.index ?? -1;
}

/** Behind the mark that closes it; a quotation inside it has marks of its own, which may be the same. */
function endOf(text: string, start: number, closers: string): number {
  const opener = text[start]!;
  let first = -1;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (closers.includes(text[i]!) && i > start) {
      if (first < 0) first = i + 1;
      if (--depth === 0) return i + 1;
    } else if (text[i] === opener) depth++;
  }
  return first < 0 ? text.length : first;
}

/** A mark within a word, or before a decade, is an apostrophe; so is one behind a plural, if the quotation is closed later. */
function endOfSingle(text: string, start: number): number | undefined {
  if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || !/^‘(?!\d\ds\b)\S/.test(text.slice(start, start + 5)))
    return undefined;
  let end: number | undefined;
  for (const { index } of text.slice(start + 1).matchAll(/’(?![\p{L}\p{N}])|‘/gu)) {
    const at = start + 1 + index;
    if (text[at] === '‘') break;
    end = at + 1;
    if (!/s’\s\p{Ll}/u.test(text.slice(at - 1, at + 3))) break;
  }
  return end !== undefined && text.slice(start, end).split(/\s+/).length >= fewestWords ? end : undefined;
}

const fewestWords = 3;

function isInch(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '') && !text.slice(0, at).includes('"');
}
