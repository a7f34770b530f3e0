/** Dates in EDTF (ISO 8601-2), by the library edtf (the only file that imports it). https://www.loc.gov/standards/datetime/ */
import edtf from 'edtf';

/** The stretch of time a date covers, in milliseconds since 1970 UTC; an open end is infinite. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** What an EDTF string covers, or undefined where it is none. */
export function timeSpan(date: string): TimeSpan | undefined {
  if (/^\d{5,}$/.test(date)) return undefined; // the library takes it for a Unix time
  try {
    const value = edtf(date);
    return {
      from: /^(?:\.\.)?\//.test(date) ? Number.NEGATIVE_INFINITY : value.min,
      until: /\/(?:\.\.)?$/.test(date) ? Number.POSITIVE_INFINITY : value.max,
    };
  } catch {
    return undefined;
  }
}

export function isEdtf(date: string): boolean {
  return timeSpan(date) !== undefined;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** An EDTF string as an English reader writes it: `27–28 February 2019`, `about July 2020`, `since 2018`. */
export function formatDate(date: string): string {
  const [from, until] = date.split('/');
  if (until === undefined) return formatPoint(date);
  if (!until || until === '..') return `since ${formatPoint(from!)}`;
  if (!from || from === '..') return `until ${formatPoint(until)}`;
  return formatInterval(from, until);
}

function formatInterval(from: string, until: string): string {
  const [start, end] = [parts(from), parts(until)];
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
  const found = /^(-?\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?[?~%]?$/.exec(point);
  if (!found) return {};
  return {
    year: found[1]!,
    ...(found[2] && { month: months[Number(found[2]) - 1]! }),
    ...(found[3] && { day: Number(found[3]) }),
  };
}
