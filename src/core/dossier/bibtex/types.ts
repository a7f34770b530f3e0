/** The types of BibTeX and BibLaTeX as CSL types, as Pandoc maps them; those it leaves open are a `document`. */
import { cslTypes } from '../csl-terms';

/** CSL type ← types of entries. */
const types: Readonly<Record<string, string>> = {
  'article-journal': 'article periodical suppperiodical',
  book: 'book mvbook collection mvcollection proceedings mvproceedings reference mvreference manual commentary',
  pamphlet: 'booklet',
  chapter: 'inbook bookinbook suppbook incollection suppcollection',
  'entry-encyclopedia': 'inreference',
  'paper-conference': 'inproceedings conference',
  thesis: 'thesis phdthesis mastersthesis',
  report: 'report techreport',
  dataset: 'dataset data',
  software: 'software',
  webpage: 'online electronic www',
  patent: 'patent',
  manuscript: 'unpublished',
  graphic: 'artwork image',
  song: 'audio music',
  motion_picture: 'movie video',
  performance: 'performance',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  treaty: 'legal',
  standard: 'standard',
  personal_communication: 'letter letters',
  'article-newspaper': 'newsarticle',
  review: 'review',
};

const cslTypeOf: ReadonlyMap<string, string> = new Map(
  Object.entries(types).flatMap(([csl, list]) => list.split(' ').map((type): [string, string] => [type, csl])),
);

/** The CSL type of an entry. A CSL type in `entrysubtype` goes before it: BibLaTeX has no broadcast and no interview. */
export function cslType(type: string, subtype: string, isOfEvent: boolean): string {
  if (isArticle(type) && (subtype === 'magazine' || subtype === 'newspaper')) return `article-${subtype}`;
  if (cslTypes.includes(subtype)) return subtype;
  if (type === 'unpublished' && isOfEvent) return 'speech';
  return cslTypeOf.get(type) ?? 'document';
}

/** Contained in a book, so that `number` is its series' and `booktitle` its container. */
export function isChapter(type: string): boolean {
  return ['inbook', 'incollection', 'inproceedings', 'inreference', 'bookinbook', 'conference'].includes(type);
}

export function isArticle(type: string): boolean {
  return ['article', 'periodical', 'suppperiodical', 'review'].includes(type);
}

/** A book, or a part of one. */
export function isBook(type: string): boolean {
  return isChapter(type) || /^(?:mv)?(?:book|collection|proceedings|reference)$|^supp(?:book|collection)$/.test(type);
}
