/** The opening of a brief gives in short what its sections give with their sources: which of its sentences do. */
import type { Brief, Sentence } from './brief';
import type { Lexicon } from './lexicon';

/** The sentences of the opening, up to the first heading behind prose, whose date or words a supported one below has. */
export function restatedBelow(brief: Brief, lexicon: Lexicon): ReadonlySet<Sentence> {
  const end = endOfOpening(brief);
  if (end === undefined) return new Set();
  const textOf = ({ start, end }: Sentence): string => brief.text.slice(start, end);
  const below = brief.sentences.filter(({ start, support }) => start >= end && supported.has(support)).map(textOf);
  const isRestated = (sentence: Sentence): boolean => {
    const text = textOf(sentence);
    return below.some((other) => sharesDate(text, other, lexicon) || sharesWords(text, other, lexicon));
  };
  return new Set(brief.sentences.filter((sentence) => sentence.end <= end && isRestated(sentence)));
}

const supported: ReadonlySet<string> = new Set(['cited', 'attributed', 'carried']);

function endOfOpening({ blocks }: Brief): number | undefined {
  const prose = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'item');
  return prose < 0 ? undefined : blocks.find(({ kind }, i) => kind === 'heading' && i > prose)?.start;
}

function sharesDate(text: string, other: string, { patterns }: Lexicon): boolean {
  const date = patterns.date.exec(text)?.[0];
  return date !== undefined && /\d/.test(date) && /\p{L}/u.test(date) && other.includes(date);
}

/** Half of the words that say something, and four at least. */
function sharesWords(text: string, other: string, lexicon: Lexicon): boolean {
  const words = contentOf(text, lexicon);
  const shared = [...words].filter((word) => contentOf(other, lexicon).has(word)).length;
  return shared >= 4 && shared * 2 >= words.size;
}

/** The words of a text that say what it is about, cut to their stems. */
function contentOf(text: string, { stopWords }: Lexicon): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !stopWords.has(word)).map((word) => word.slice(0, 6)));
}
