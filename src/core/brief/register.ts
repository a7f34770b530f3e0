/** What kind of text a document is, as far as it changes how its sentences are read. */
import type { Lexicon } from './lexicon';

/**
 * `paper` has the sections of one, `speech` addresses its hearers, `news` names its sources in its sentences and cites nothing; `brief` is the rest,
 * and `report` what is too long for one.
 */
export type Register = 'brief' | 'report' | 'paper' | 'news' | 'speech';

/** What is counted, a hundred words. */
const speechAddress = 4;
const newsReports = 0.15;

/** Of fewer words it is hard to say. */
const fewWords = 60;

/** No brief has more. */
const manyWords = 5000;

const paperHeadings = 3;

/** The register of a text, whose references are its citations and notes. */
export function registerOf(
  text: string,
  { references, headings }: { references: number; headings: readonly string[] },
  { patterns, weights }: Lexicon,
): Register {
  if (!weights) return 'brief'; // the others are told by what has been fitted
  if (headings.filter((heading) => patterns.paperHeading.test(heading)).length >= paperHeadings) return 'paper';
  const hundreds = countOf(text, /\p{L}+/gu) / 100;
  const written = hundreds > manyWords / 100 ? 'report' : 'brief';
  if (references > 0 || headings.some((heading) => patterns.keyJudgments.test(heading))) return written;
  if (hundreds < fewWords / 100) return written;
  const unquoted = text.replace(/[“"][^”"\n]*[”"]?/g, ' ');
  if (countOf(unquoted, patterns.address) / hundreds >= speechAddress) return 'speech';
  return countOf(unquoted, patterns.report) / hundreds >= newsReports ? 'news' : written;
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
