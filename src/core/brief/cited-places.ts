/** The places in sources that a brief's citations name: `p. 3`, and where that is in a stored text. */
import type { Source } from '../dossier/model';
import type { Project } from '../dossier/project';
import { rangesAt } from '../sources/stored-text';
import { storedText } from '../sources/stored-texts';
import type { TextRange } from '../text/range';
import type { Brief } from './brief';

/** The locator as it stands in the brief. */
export interface CitedPlace extends TextRange {
  readonly source: Source;
  /** The stored text that knows the place; the offset is that file's. */
  readonly stored?: { readonly path: string; readonly text: string; readonly offset: number };
}

/** In the order of the brief; those of known sources only. */
export function citedPlaces({ citations, text }: Brief, project: Project): CitedPlace[] {
  return citations.flatMap(({ key, locator, end, cluster }): CitedPlace[] => {
    const source = project.dossier.sources.get(key);
    const start = locator === '' ? -1 : text.indexOf(locator, end);
    if (!source || start < 0 || start + locator.length > cluster.end) return [];
    const stored = storedPlace(source, locator, project);
    return [{ start, end: start + locator.length, source, ...(stored && { stored }) }];
  });
}

function storedPlace({ id }: Source, locator: string, project: Project): CitedPlace['stored'] {
  const stored = storedText(project, id);
  const [range] = (stored && rangesAt(stored, locator)) ?? [];
  const path = project.textFiles.get(id);
  if (!stored || !range || path === undefined) return undefined;
  const passage = stored.passages.find(({ end }) => end > range.start);
  return { path, text: project.texts.get(id)!, offset: passage?.start ?? range.start };
}
