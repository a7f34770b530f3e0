/** Dates in FollowTheMoney: a year, a month or a day of ISO 8601, and an interval as two of them. */
import { timeSpan } from '../dossier/dates';
import type { Properties } from './ftm-entity';

/** When something took place. EDTF's "about" and "perhaps" are lost; an open or unknown end is left out. */
export function occasion(edtf: string | undefined): Properties {
  if (edtf === undefined) return {};
  const point = plainPoint(edtf);
  return point === undefined ? { startDate: firstDay(edtf), endDate: lastDay(edtf) } : { date: [point] };
}

/** From when until when something held. */
export function term(from: string | undefined, until: string | undefined): Properties {
  return { startDate: from === undefined ? [] : firstDay(from), endDate: until === undefined ? [] : lastDay(until) };
}

function firstDay(edtf: string): string[] {
  return [plainPoint(edtf.split('/')[0]!) ?? dayOf(timeSpan(edtf)?.from)].filter((day) => day !== undefined);
}

function lastDay(edtf: string): string[] {
  return [plainPoint(edtf.split('/').at(-1)!) ?? dayOf(timeSpan(edtf)?.until)].filter((day) => day !== undefined);
}

function plainPoint(edtf: string): string | undefined {
  return /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?)[?~%]?$/.exec(edtf)?.[1];
}

function dayOf(milliseconds: number | undefined): string | undefined {
  if (milliseconds === undefined || !Number.isFinite(milliseconds)) return undefined;
  const day = new Date(milliseconds).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : undefined;
}
