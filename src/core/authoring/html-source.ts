/** A web page as a source: what its citation tags, its JSON-LD, its Dublin Core and its Open Graph tags say of it. */
import type { CslName } from '../dossier/model';
import type { EntryFields } from '../dossier/new-entry';
import { dateInText } from '../dossier/written-dates';
import { namesInByline } from './bylines';
import type { HtmlHead } from './html';
import { isItem, listOf, nameIn, type Work, workIn } from './linked-data';
import { doiIn } from './pasted-source';

/**
 * The fields of a source for a page that was fetched from an address, without a cite key. What the page does not say of
 * itself is left out, but for a title: that is its address then. `accessed` is the day of fetching, in EDTF.
 */
export async function sourceFromHtml(
  html: string,
  address: string,
  { accessed }: { readonly accessed?: string } = {},
): Promise<EntryFields> {
  const { readHtmlHead } = await import('./html'); // a library that only this needs
  const head = readHtmlHead(html);
  const page: Page = { head, work: workIn(head.linkedData) };
  const url = addressOf(head, address);
  const container = first(page, places.container) ?? hostOf(url);
  const publisher = first(page, places.publisher);
  const fields: EntryFields = {
    type: typeOf(page),
    title: first(page, places.title) ?? (withoutSite(head.title, container) || address),
    author: authorsOf(page, container),
    'container-title': container,
    publisher: publisher === container ? undefined : publisher,
    issued: texts(page, places.issued).flatMap((text) => dateInText(text) ?? [])[0],
    volume: first(page, places.volume),
    issue: first(page, places.issue),
    page: texts(page, places.pages).join('–') || undefined,
    DOI: texts(page, places.doi).flatMap((text) => doiIn(text) ?? [])[0],
    ISBN: first(page, places.isbn),
    URL: url,
    language: (first(page, places.language) ?? head.language)?.replace('_', '-'),
    accessed,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

interface Page {
  readonly head: HtmlHead;
  readonly work: Work | undefined;
}

/** Where a page says it: the names of tags and, behind `ld:`, of fields in its JSON-LD; the most trusted first. */
const places = {
  title: ['citation_title', 'ld:headline', 'ld:name', 'dc.title', 'dcterms.title', 'og:title', 'twitter:title'],
  authors: ['citation_author', 'ld:author', 'dc.creator', 'dcterms.creator', 'author', 'article:author'],
  container: [
    ...['citation_journal_title', 'citation_conference_title', 'citation_inbook_title', 'ld:isPartOf', 'og:site_name'],
    'ld:publisher',
  ],
  publisher: ['citation_publisher', 'citation_technical_report_institution', 'ld:publisher', 'dc.publisher'],
  issued: [
    ...['citation_publication_date', 'citation_date', 'citation_online_date', 'ld:datePublished', 'dcterms.issued'],
    ...['dc.date.issued', 'dc.date', 'article:published_time', 'og:article:published_time', 'date', 'pubdate'],
  ],
  volume: ['citation_volume'],
  issue: ['citation_issue'],
  pages: ['citation_firstpage', 'citation_lastpage'],
  doi: ['citation_doi', 'dc.identifier', 'dcterms.identifier', 'doi'],
  isbn: ['citation_isbn'],
  language: ['citation_language', 'ld:inLanguage', 'dc.language', 'dcterms.language'],
} as const;

/** A tag that only works of one kind have → CSL's name for that kind. */
const types: Readonly<Record<string, string>> = {
  citation_journal_title: 'article-journal',
  citation_conference_title: 'paper-conference',
  citation_inbook_title: 'chapter',
  citation_technical_report_institution: 'report',
  citation_dissertation_institution: 'thesis',
  citation_isbn: 'book',
};

function typeOf({ head: { meta }, work }: Page): string {
  const tag = Object.keys(types).find((name) => meta.has(name));
  return tag === undefined ? (work?.type ?? 'webpage') : types[tag]!;
}

/** All that is said at one place. */
function values({ head, work }: Page, place: string): readonly unknown[] {
  return place.startsWith('ld:') ? listOf(work?.item[place.slice(3)]) : (head.meta.get(place) ?? []);
}

function texts(page: Page, places: readonly string[]): string[] {
  return places.flatMap((place) => values(page, place).flatMap((value) => nameIn(value) ?? []));
}

/** An address in the place of a name leads to the name. */
function first(page: Page, places: readonly string[]): string | undefined {
  return texts(page, places).find((text) => !isAddress(text));
}

/** `The night | Fjord Herald` */
function withoutSite(title: string, site: string | undefined): string {
  return title.replace(/\s+[|–—·-]\s+([^|–—·]+)$/, (ending, name) => (name === site ? '' : ending));
}

/** The authors of the first place that names some; the paper itself as its own author is a body. */
function authorsOf(page: Page, paper: string | undefined): CslName[] | undefined {
  for (const place of places.authors) {
    const names = values(page, place).flatMap((value) => {
      const name = nameIn(value);
      if (name === undefined || isAddress(name)) return [];
      const isBody = name === paper || (isItem(value) && listOf(value['@type']).some((type) => type !== 'Person'));
      return isBody ? [{ literal: name }] : namesInByline(name);
    });
    if (names.length > 0) return names;
  }
  return undefined;
}

/** The page's own name for its address, where that is one, without what only says through whom a reader came. */
function addressOf({ canonical, meta }: HtmlHead, fetched: string): string {
  for (const candidate of [canonical, meta.get('og:url')?.[0], fetched]) {
    if (candidate === undefined || !URL.canParse(candidate, fetched)) continue;
    const url = new URL(candidate, fetched);
    if (!isAddress(url.href)) continue;
    for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
    return url.href;
  }
  return fetched;
}

const tracking = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id)$/;

function hostOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined;
}

function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}
