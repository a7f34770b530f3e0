/** Where the places that citations name are to be read: in the stored text of the source, or on its page in the web. */
import { citedPlaces, linesOf, positionAt } from '../../core/api';
import type { OpenBrief } from './folder';
import type { CitationLink } from './moving-protocol';

export function citationLinks({ brief, project }: OpenBrief, folder: string): CitationLink[] {
  return citedPlaces(brief, project).flatMap(({ start, end, source, stored }): CitationLink[] => {
    if (stored) {
      const { path, text, offset } = stored;
      const at = positionAt(linesOf(text), offset);
      return [{ start, end, text: { folder, path, from: at, to: at } }];
    }
    const address = webAddress(source.URL);
    return address === undefined ? [] : [{ start, end, address }];
  });
}

/** What a dossier says may be any text: only addresses of the web are opened. */
function webAddress(written: unknown): string | undefined {
  if (typeof written !== 'string' || !/^https?:\/\//i.test(written.trim())) return undefined;
  try {
    return new URL(written.trim()).href;
  } catch {
    return undefined;
  }
}
