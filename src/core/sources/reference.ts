/** A source in one line, plainly: who, when, what, where. For cards, completions and the titles of fixes. */
import { formatDate } from '../dossier/dates';
import type { CslDate, CslName, Source } from '../dossier/model';

/** `Stangarone 2019`, or the title where nobody signs. */
export function shortReference(source: Source): string {
  const who = authors(source, 2) ?? quoted(source.title) ?? source.id;
  return [who, yearOf(source)].filter(Boolean).join(' ');
}

/** `Troy Stangarone, “A step back or forward in Hanoi?”, The Korea Times, 5 March 2019`. */
export function plainReference(source: Source): string {
  const where = source['container-title'] ?? source.publisher;
  const parts = [authors(source, 3, 'full'), quoted(source.title), where, dateOf(source.issued)];
  return parts.filter(Boolean).join(', ') || source.id;
}

/** What a source is searched by. The title last: editors read only the beginning of a long text. */
export function searchText(source: Source): string {
  return [source.id, authors(source, 3), yearOf(source), source['container-title'], source.title]
    .filter(Boolean)
    .join(' ');
}

/** The year of issue, where it is known. */
export function yearOf(source: Source): string | undefined {
  const { issued } = source;
  return issued?.['date-parts']?.[0]?.[0]?.toString() ?? /-?\d{4}/.exec(issued?.raw ?? '')?.[0];
}

/** The authors as written in running text, or undefined where there are none. */
export function authors(source: Source, most: number, form: 'family' | 'full' = 'family'): string | undefined {
  const names = (source.author ?? []).map((name) => nameOf(name, form)).filter((name) => name !== '');
  if (names.length === 0) return undefined;
  return names.length > most ? `${names[0]} et al.` : names.join(' and ');
}

function nameOf({ family, given, literal }: CslName, form: 'family' | 'full'): string {
  if (literal !== undefined) return literal;
  return form === 'family' ? (family ?? given ?? '') : [given, family].filter(Boolean).join(' ');
}

function dateOf(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return date?.raw === undefined ? undefined : formatDate(date.raw);
  const two = (part: number): string => String(part).padStart(2, '0');
  return formatDate(
    [String(year).padStart(4, '0'), ...[month, day].filter((part) => part !== undefined).map(two)].join('-'),
  );
}

function quoted(title: string | undefined): string | undefined {
  return title === undefined ? undefined : `“${title}”`;
}
