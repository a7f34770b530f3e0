/** The type of BibLaTeX that a CSL item has, and how its fields are called there. */
import { cslType, isArticle, isBook, isChapter } from '../dossier/bibtex/types';
import type { Source } from '../dossier/model';

export interface BibType {
  readonly type: string;
  /** What tells the CSL type where BibLaTeX has none for it; nothing where it has. */
  readonly subtype: string;
  /** The field for what the item is contained in. */
  readonly container: string;
  readonly publisher: string;
  /** The CSL variable that `number` stands for. */
  readonly number: string;
}

export function bibTypeOf(source: Source): BibType {
  const type = typeOf(source);
  const isOfEvent = source['event-date'] !== undefined || source['event-title'] !== undefined;
  return {
    type,
    subtype: subtypeOf(source.type, type, isOfEvent),
    container: isChapter(type) ? 'booktitle' : 'journaltitle',
    publisher: publisherFields.get(type) ?? 'publisher',
    number: isBook(type) ? 'collection-number' : isArticle(type) && source.issue !== undefined ? 'issue' : 'number',
  };
}

/** CSL type → type of BibLaTeX; any other is `misc`. */
const types: ReadonlyMap<string, string> = new Map([
  ...['article-journal', 'article-magazine', 'article-newspaper'].map((csl): [string, string] => [csl, 'article']),
  ['book', 'book'],
  ['pamphlet', 'booklet'],
  ['entry-encyclopedia', 'inreference'],
  ['paper-conference', 'inproceedings'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['webpage', 'online'],
  ['patent', 'patent'],
  ['manuscript', 'unpublished'],
  ['speech', 'unpublished'],
  ['graphic', 'image'],
  ['song', 'audio'],
  ['motion_picture', 'movie'],
  ['performance', 'performance'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation'],
  ['treaty', 'legal'],
  ['standard', 'standard'],
  ['personal_communication', 'letter'],
  ['review', 'review'],
]);

const publisherFields: ReadonlyMap<string, string> = new Map([
  ['report', 'institution'],
  ['thesis', 'institution'],
  ['online', 'organization'],
  ['misc', 'organization'],
  ['software', 'organization'],
]);

function typeOf({ type, editor }: Source): string {
  if (type === 'chapter') return editor === undefined ? 'inbook' : 'incollection';
  return types.get(type) ?? 'misc';
}

function subtypeOf(csl: string, type: string, isOfEvent: boolean): string {
  if (csl === 'article-magazine' || csl === 'article-newspaper') return csl.slice('article-'.length);
  return cslType(type, '', isOfEvent) === csl ? '' : csl;
}
