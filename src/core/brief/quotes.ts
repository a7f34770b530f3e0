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
 * The quotations of a prose, marks included, in order; offsets are the prose's. Single quotation marks are left out:
 * they are apostrophes as often as not. A quotation that is not closed ends with the prose.
 */
export function findQuotes(text: string): TextRange[] {
  const quotes: TextRange[] = [];
  for (let i = nextMark(text, 0); i >= 0; i = nextMark(text, i + 1)) {
    const closers = pairs[text[i]!]!;
    if ((text[i] === '»' && !text.includes('«', i)) || isInch(text, i)) continue;
    const end = endOf(text, i, closers);
    if (end - i > 2) quotes.push({ start: i, end });
    i = end - 1;
  }
  return quotes;
}

const openers = /["“„«»「『]/g;

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

function isInch(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '') && !text.slice(0, at).includes('"');
}
