/** Dates in EDTF (ISO 8601-2), by the library edtf (the only file that imports it). https://www.loc.gov/standards/datetime/ */
import edtf from 'edtf';

/** The stretch of time a date covers, in milliseconds since 1970 UTC; an open end is infinite. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** What an EDTF string covers, or undefined where it is none: an impossible day, an interval that ends before it begins. */
export function timeSpan(date: string): TimeSpan | undefined {
  const [from, until, ...more] = date.split('/');
  if (until === undefined) return pointSpan(date);
  const start = openEnd.has(from!) ? openPast : pointSpan(from!);
  const end = openEnd.has(until) ? openFuture : pointSpan(until);
  if (!start || !end || (start === openPast && end === openFuture)) return undefined;
  if (more.length > 0 || start.from > end.until) return undefined;
  return { from: start.from, until: end.until };
}

const openEnd: ReadonlySet<string> = new Set(['', '..']);
const openPast: TimeSpan = { from: Number.NEGATIVE_INFINITY, until: Number.NEGATIVE_INFINITY };
const openFuture: TimeSpan = { from: Number.POSITIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** Years, months and days are nearly all that there are, and a hundred times as fast without the library's grammar. */
function pointSpan(date: string): TimeSpan | undefined {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?$/.exec(date);
  if (!found) return librarySpan(date);
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (day !== undefined) {
    const from = utc(year!, month! - 1, day);
    return new Date(from).getUTCDate() === day ? { from, until: utc(year!, month! - 1, day + 1) - 1 } : undefined;
  }
  if (month !== undefined) return { from: utc(year!, month - 1, 1), until: utc(year!, month, 1) - 1 };
  return { from: utc(year!, 0, 1), until: utc(year! + 1, 0, 1) - 1 };
}

/** Date.UTC takes the years before 100 for those of the last century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function librarySpan(date: string): TimeSpan | undefined {
  if (/^\d{5,}$/.test(date)) return undefined; // the library takes it for a Unix time
  try {
    const { min, max } = edtf(date);
    return Number.isNaN(min) || Number.isNaN(max) ? undefined : { from: min, until: max }; // beyond what a clock counts
  } catch {
    return undefined;
  }
}

export function isEdtf(date: string): boolean {
  return timeSpan(date) !== undefined;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const seasons = ['Spring', 'Summer', 'Autumn', 'Winter'];

/** An EDTF string as an English reader writes it: `27–28 February 2019`, `about July 2020`, `since 2018`. */
export function formatDate(date: string): string {
  const [from, until] = date.split('/');
  if (until === undefined) return formatPoint(date);
  if (!until || until === '..') return `since ${formatPoint(from!)}`;
  if (!from || from === '..') return `until ${formatPoint(until)}`;
  return formatInterval(from, until);
}

function formatInterval(from: string, until: string): string {
  if (from === until) return formatPoint(from);
  const [start, end] = /[?~%]/.test(from + until) ? [{}, {}] : [parts(from), parts(until)];
  if (start.day && end.day && start.month === end.month && start.year === end.year) {
    return `${start.day}–${formatPoint(until)}`;
  }
  if (start.month && end.month && start.year === end.year) {
    return `${[start.day, start.month].filter(Boolean).join(' ')} – ${formatPoint(until)}`;
  }
  return `${formatPoint(from)} – ${formatPoint(until)}`;
}

function formatPoint(point: string): string {
  const { year, month, day } = parts(point);
  if (year === undefined) return point;
  const written = [day, month, year].filter(Boolean).join(' ');
  if (/[~%]/.test(point)) return `about ${written}`;
  return point.includes('?') ? `${written} (uncertain)` : written;
}

function parts(point: string): { year?: string; month?: string; day?: number } {
  const found = /^(-?\d{4})(?:-(0[1-9]|1[0-2]|2[1-4]))?(?:-(\d{2}))?[?~%]?$/.exec(point);
  if (!found) return {};
  return {
    year: found[1]!,
    ...(found[2] && { month: monthOrSeason(Number(found[2])) }),
    ...(found[3] && { day: Number(found[3]) }),
  };
}

function monthOrSeason(number: number): string {
  return number > 12 ? seasons[number - 21]! : months[number - 1]!;
}
