/** A source as a processor of CSL takes it, and the parts of a locator: https://docs.citationstyles.org */
import { edtfOf } from '../dossier/csl-date';
import type { CslDate, Source } from '../dossier/model';
import { type Fields, isRecord } from '../text/record';

export interface CslItem extends Fields {
  readonly id: string;
  readonly type: string;
}

const names: ReadonlySet<string> = new Set(
  'author collection-editor composer container-author director editor editorial-director illustrator interviewer original-author recipient reviewed-author translator'.split(
    ' ',
  ),
);
const dates: ReadonlySet<string> = new Set('accessed container event-date issued original-date submitted'.split(' '));

/** Without what a processor would stumble over: names and dates that are none, lists where a text stands. */
export function cslItemOf(source: Source): CslItem {
  const item: Record<string, unknown> = { id: source.id, type: source.type };
  for (const [field, value] of Object.entries(source)) {
    if (names.has(field)) {
      const people = Array.isArray(value) ? value.filter(isRecord) : [];
      if (people.length > 0) item[field] = people;
    } else if (dates.has(field)) {
      if (isRecord(value)) item[field] = dateOf(value as CslDate);
    } else if (typeof value === 'string' || typeof value === 'number') item[field] = value;
  }
  return item as CslItem;
}

/** In parts where it has them: processors read what stands in `raw` each in its own way. */
function dateOf(date: CslDate): Fields {
  if (date['date-parts']?.[0]?.[0] !== undefined) return { ...date };
  const edtf = edtfOf(date);
  const year = edtf === undefined ? undefined : /^-?\d{4}/.exec(edtf)?.[0];
  if (year === undefined) return { literal: date.literal ?? date.raw ?? 'n.d.' };
  return { 'date-parts': [[Number(year)]], ...(/[?~%X/]/.test(edtf!) && { circa: true }) };
}

/** Pandoc's abbreviations, and the words themselves; what has no label is a page. */
const labels: readonly (readonly [label: string, words: RegExp])[] = [
  ['book', /^(?:bk|books?)\.?$/i],
  ['chapter', /^(?:ch|chs|chap|chaps|chapters?)\.?$/i],
  ['column', /^(?:col|cols|columns?)\.?$/i],
  ['figure', /^(?:fig|figs|figures?)\.?$/i],
  ['folio', /^(?:fol|fols|folios?)\.?$/i],
  ['issue', /^(?:no|nos|numbers?|issues?)\.?$/i],
  ['line', /^(?:l|ll|lines?)\.?$/i],
  ['note', /^(?:n|nn|notes?)\.?$/i],
  ['opus', /^opp?\.?$/i],
  ['page', /^(?:pp?|pages?)\.?$/i],
  ['paragraph', /^(?:paras?|paragraphs?|¶+)\.?$/i],
  ['part', /^(?:pts?|parts?)\.?$/i],
  ['section', /^(?:secs?|sections?|§+)\.?$/i],
  ['sub-verbo', /^(?:s\.v|s\.vv)\.?$/i],
  ['verse', /^(?:vv?|verses?)\.?$/i],
  ['volume', /^(?:vols?|volumes?)\.?$/i],
];

/** `pp. 3-5` → page, `3-5`. */
export function readLocator(written: string): { readonly label: string; readonly locator: string } {
  const [, word = '', rest = ''] = /^((?:\p{L}[\p{L}.]*|[§¶]+)?)\s*(.*)$/su.exec(written.trim())!;
  const label = word === '' ? 'page' : labels.find(([, words]) => words.test(word))?.[0];
  return label === undefined || rest === '' ? { label: 'page', locator: written.trim() } : { label, locator: rest };
}
