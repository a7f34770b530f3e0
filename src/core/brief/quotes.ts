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
  for (let i = 0; i < text.length; i++) {
    const closers = pairs[text[i]!];
    if (!closers || (text[i] === '»' && !text.includes('«', i)) || isInch(text, i)) continue;
    let end = i + 1;
    while (end < text.length && !closers.includes(text[end]!)) end++;
    end = Math.min(end + 1, text.length);
    if (end - i > 2) quotes.push({ start: i, end });
    i = end - 1;
  }
  return quotes;
}

function isInch(text: string, at: number): boolean {
  return text[at] === '"' && /\d/.test(text[at - 1] ?? '') && !text.slice(0, at).includes('"');
}
