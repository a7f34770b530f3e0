/** Dates of CSL items and dates in EDTF, each as the other: https://docs.citationstyles.org, https://www.loc.gov/standards/datetime/ */
import { timeSpan } from './dates';
import type { CslDate } from './model';

/** A date in EDTF as CSL has it: in parts where that says all of it, else in `raw`. Undefined where it is no EDTF. */
export function cslDateOf(edtf: string): CslDate | undefined {
  if (timeSpan(edtf) === undefined) return undefined;
  const points = edtf.split('/').map((point) => /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([?~%]?)$/.exec(point));
  const marks = new Set(points.map((point) => point?.[4]));
  if (points.includes(null) || marks.size > 1) return { raw: edtf };
  const parts = points.map((point) => point!.slice(1, 4).flatMap((part) => (part === undefined ? [] : Number(part))));
  const circa = !marks.has('') && { circa: true };
  if (parts.every(([, month = 1]) => month <= 12)) return { 'date-parts': parts, ...circa };
  const [[year, season] = [], second] = parts;
  return second === undefined && season! <= 24
    ? { 'date-parts': [[year!]], season: season! - 20, ...circa }
    : { raw: edtf };
}

/** The date of a CSL item in EDTF, or undefined where it has no year. */
export function edtfOf({ 'date-parts': parts, season, circa, raw }: CslDate): string | undefined {
  const points = (parts ?? []).map(([year, month, day]) => {
    if (year === undefined || !Number.isInteger(year)) return '';
    const written = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
    const inYear = Number(season) >= 1 && Number(season) <= 4 ? [20 + Number(season)] : [month, day];
    return [written, ...inYear.filter((part) => part !== undefined).map(twoDigits)].join('-') + (circa ? '~' : '');
  });
  const edtf = points[0] ? points.slice(0, 2).join('/') : raw;
  return edtf !== undefined && timeSpan(edtf) !== undefined ? edtf : undefined;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
