/** Is a source that is to be added in the dossier already? By its DOI, its address, its cite key, or title, year and author. */

import type { Dossier, Source } from '../dossier/model';
import type { EntryFields } from '../dossier/new-entry';
import { isRecord } from '../text/record';
import { doiIn } from './pasted-source';

/** For each of the fields the source of the dossier that is the same one, or undefined where there is none. */
export function knownSources(pasted: readonly EntryFields[], { sources }: Dossier): (Source | undefined)[] {
  const byMark = new Map<string, Source>();
  const byTitle = new Map<string, Source[]>();
  for (const source of sources.values()) {
    for (const mark of marksOf(source)) if (!byMark.has(mark)) byMark.set(mark, source);
    const title = titleAndYear(source);
    if (title !== undefined) byTitle.set(title, [...(byTitle.get(title) ?? []), source]);
  }
  return pasted.map((fields) => {
    const mark = marksOf(fields).find((one) => byMark.has(one));
    if (mark !== undefined) return byMark.get(mark);
    const same = typeof fields.id === 'string' ? sources.get(fields.id) : undefined;
    if (same && fold(same.title) === fold(fields.title) && agree(same, fields)) return same;
    return byTitle.get(titleAndYear(fields) ?? '')?.find((source) => agree(source, fields));
  });
}

/** What only one source has: its DOI and its address. */
function marksOf({ DOI, URL: url }: EntryFields): string[] {
  const address = typeof url === 'string' ? url : '';
  const doi = (typeof DOI === 'string' ? doiIn(DOI) : undefined) ?? doiIn(address);
  return [doi?.toLowerCase(), addressOf(address)].filter((mark) => mark !== undefined);
}

/** Without what changes from visit to visit. */
function addressOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  const asked = [...searchParams].filter(([name]) => !/^(?:utm_\w+|fbclid|gclid)$/i.test(name)).sort();
  const path = pathname.replace(/\/+$/, '');
  const isPage = path !== '' || asked.length > 0; // the front of a paper is no one source
  return isPage ? `//${host.replace(/^www\./, '')}${path}?${new URLSearchParams(asked)}` : undefined;
}

function titleAndYear({ title, issued }: EntryFields): string | undefined {
  const year = /\d{4}/.exec(JSON.stringify(issued) ?? '')?.[0];
  const words = fold(title);
  return words === '' || year === undefined ? undefined : `${year} ${words}`;
}

/** Two papers may have one headline, and one paper two editorials: what both tell must be the same. */
function agree(a: EntryFields, b: EntryFields): boolean {
  return [firstAuthor, (source: EntryFields) => fold(source['container-title'])].every((of) => {
    const [one, other] = [of(a), of(b)];
    return one === '' || other === '' || one === other;
  });
}

function firstAuthor({ author }: EntryFields): string {
  const first: unknown = Array.isArray(author) ? author[0] : undefined;
  return isRecord(first) ? fold(first.family ?? first.literal ?? first.given) : '';
}

/** Letters and digits alone. */
function fold(text: unknown): string {
  return typeof text === 'string'
    ? text
        .replace(/<[^<>]*>/g, '')
        .normalize('NFKD')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .toLowerCase()
    : '';
}
