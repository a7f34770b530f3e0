/** The sources in what was fetched: CSL from a registry of DOIs, or what a page says of itself. */
import { type EntryFields, sourceFromHtml, sourcesFromCsl } from '../../core/api';
import type { FetchedSource } from './protocol';

export async function sourcesInFetched({ address, text, accessed }: FetchedSource): Promise<readonly EntryFields[]> {
  const json = jsonIn(text);
  return json === undefined ? [await sourceFromHtml(text, address, { accessed })] : sourcesFromCsl(json);
}

function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
