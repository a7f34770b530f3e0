/** Dates as English prose writes them: `4 March 2021`, `March 4, 2021`, `March 2021`, `2021`, `4 March`. */
import type { TextRange } from '../text/range';

/** Its parts as EDTF writes them; a date without a year, or with the year alone, lacks the others. */
export interface WrittenDate extends TextRange {
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const month = `(?<month>${months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')})`;
const written = new RegExp(
  [
    String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+${month}(?:,?\s+(?<year>(?:1[89]|20)\d\d))?(?!\p{L}|\d)`,
    String.raw`\b${month.replace('<month>', '<month2>')}\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?<year2>(?:1[89]|20)\d\d))?(?!\p{L}|\d)`,
    String.raw`\b${month.replace('<month>', '<month3>')},?\s+(?<year3>(?:1[89]|20)\d\d)(?!\d)`,
    String.raw`(?<![\d.,/-])\b(?<year4>(?:1[89]|20)\d\d)\b(?![\d/-])`,
  ].join('|'),
  'gu',
);

/** In the order of the text; a range of days is none. */
export function findDates(text: string): WrittenDate[] {
  return [...text.matchAll(written)].flatMap(({ 0: found, index, groups = {} }): WrittenDate[] => {
    if (/\d[\d\s]*[–-]\s*$/.test(text.slice(Math.max(0, index - 12), index))) return [];
    const name = groups.month ?? groups.month2 ?? groups.month3;
    const day = groups.day ?? groups.day2;
    const year = groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4;
    return [
      {
        ...{ start: index, end: index + found.length },
        ...(year !== undefined && { year }),
        ...(name !== undefined && { month: numberOf(name) }),
        ...(day !== undefined && { day: day.padStart(2, '0') }),
      },
    ];
  });
}

function numberOf(name: string): string {
  return String(months.findIndex((known) => known.startsWith(name.slice(0, 3))) + 1).padStart(2, '0');
}
