/** How old a source is at the date of a brief. */
import { edtfOf } from '../dossier/csl-date';
import { type TimeSpan, timeSpan } from '../dossier/dates';
import type { Source } from '../dossier/model';

/** What lies between two dates for certain, in whole units of the largest that is not none; `after` where the source is the later one. */
export interface SourceAge {
  readonly count: number;
  readonly unit: 'year' | 'month' | 'day';
  readonly isAfter: boolean;
}

const day = 24 * 60 * 60 * 1000;

/** Undefined without both dates, and where they are not precise enough to tell: 2021 and March 2021. */
export function ageOf({ issued }: Source, briefDate: string | undefined): SourceAge | undefined {
  const date = issued && edtfOf(issued);
  const [made, written] = [date, briefDate].map((each) => (each === undefined ? undefined : timeSpan(each)));
  if (!made || !written) return undefined;
  const isAfter = made.from > written.until;
  const [earlier, later] = isAfter ? [written, made] : [made, written];
  const months = monthsBetween(earlier.until, later.from);
  if (months >= 12) return { count: Math.floor(months / 12), unit: 'year', isAfter };
  const [longest] = [earlier, later].map(lengthOf).sort((a, b) => b - a);
  if (months >= 1 && longest! <= 31) return { count: months, unit: 'month', isAfter };
  const days = Math.round((later.from - earlier.from) / day);
  return days >= 1 && longest === 1 ? { count: days, unit: 'day', isAfter } : undefined;
}

/** `3 years`. */
export function lengthInWords({ count, unit }: SourceAge): string {
  return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
}

function lengthOf({ from, until }: TimeSpan): number {
  return Math.round((until - from) / day);
}

/** Whole months; none where the second time is the earlier one, or either is open. */
function monthsBetween(from: number, until: number): number {
  if (!Number.isFinite(from) || !Number.isFinite(until) || until < from) return 0;
  const [start, end] = [new Date(from + 1), new Date(until)];
  const months = 12 * (end.getUTCFullYear() - start.getUTCFullYear()) + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}
