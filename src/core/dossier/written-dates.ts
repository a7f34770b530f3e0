/** Dates as web pages write them – `2021-03-09T20:15Z`, `2021/3/9`, "9 March 2021", "Mar 9, 2021" – in EDTF. */
import { isEdtf } from './dates';

/** The first day, month or year in a text, or undefined where there is none. */
export function dateInText(text: string): string | undefined {
  const found = [monthFirst, dayFirst, numeric].map((pattern) => pattern.exec(text)?.groups).find((groups) => groups);
  if (!found) return undefined;
  const month = found.name === undefined ? found.month : months.indexOf(found.name.slice(0, 3).toLowerCase()) + 1;
  const parts = [found.year, month, found.day].filter((part) => part !== undefined);
  const date = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return isEdtf(date) ? date : undefined;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthName = `(?<name>(?:${months.join('|')})[a-z]*)\\.?`;
const numeric = /(?<!\d)(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?)?(?!\d)(?=$|[\sT,])/;
const dayFirst = new RegExp(`(?:(?<day>\\d{1,2})\\s+)?${monthName},?\\s+(?<year>\\d{4})`, 'i');
const monthFirst = new RegExp(`${monthName}\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})`, 'i');
