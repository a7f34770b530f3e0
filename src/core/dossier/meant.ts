/** What somebody likely meant who wrote something else than a field may hold, in the form in which the file has to have it. */
import { nearest } from '../text/suggest';
import { idFrom } from './fresh-id';
import { dateInText } from './written-dates';
import { writeYaml } from './yaml';

/** What valibot tells of a mistake, as far as it counts here. */
interface Issue {
  readonly type: string;
  readonly input: unknown;
  readonly expected: string | null;
  readonly requirement?: unknown;
}

/** @param is the checks behind the fields: of an id, and of a date */
export function meantBy(issue: Issue, is: { readonly id: RegExp; readonly date: unknown }): string | undefined {
  const { type, input, expected, requirement } = issue;
  if (type === 'picklist') return nearest(String(input), options(expected));
  if (type === 'array' && (typeof input === 'string' || typeof input === 'number')) return writeYaml([input]);
  if (type === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return JSON.stringify(String(input));
  if (typeof input !== 'string') return undefined;
  if (requirement === is.id) return idFrom(input, () => false, '') || undefined;
  return requirement === is.date ? dateMeant(input) : undefined;
}

function options(expected: string | null): string[] {
  return [...(expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1]!);
}

/** Only where the whole text is one date: of two, or of `12/05/2020`, nobody can tell. */
function dateMeant(written: string): string | undefined {
  const date = dateInText(written);
  const numbers = written.match(/\d+/g) ?? [];
  const hasMonthName = /[a-z]{3}/i.test(written);
  return date?.split('-').length === numbers.length + (hasMonthName ? 1 : 0) ? date : undefined;
}
