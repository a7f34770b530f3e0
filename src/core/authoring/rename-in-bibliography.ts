/** Renaming a cite key in the bibliography that it comes from: BibTeX and BibLaTeX, CSL-JSON, CSL-YAML. */
import { isSourceFile, readSourceFile } from '../dossier/bibliography/read';
import { type BibEntry, scanBibtex } from '../dossier/bibtex/scan';
import { entryTexts } from '../dossier/entry-texts';
import type { Origin } from '../dossier/model';
import type { Reference } from '../dossier/references';
import { writeScalar } from '../dossier/yaml';
import type { TextEdit } from '../text/edits';
import type { TextRange } from '../text/range';

/** The edits of the file that the source comes from, or undefined where the key does not stand there any more. */
export function renameInBibliography(
  key: string,
  newKey: string,
  origin: Origin,
  text: string,
): readonly TextEdit[] | undefined {
  if (isBibtex(origin.file)) return renameInBibtex(key, newKey, text);
  const edit = replacing(key, newKey, origin, text);
  return edit && [edit];
}

/** Where the sources of a bibliography name others, or actors, by one of the ids: in Dossier’s own field `derived-from`. */
export function namedInBibliography(ids: readonly string[], file: string, text: string): readonly Reference[] {
  if (!ids.some((id) => text.includes(id)) || !isSourceFile(file) || entryTexts(text).length > 0) return [];
  return readSourceFile(file, text).references.filter(({ id }) => ids.includes(id));
}

/** The edit that writes another id in place of one; nothing where that does not stand there, but is inherited. */
export function renameReference({ id, file, ...range }: Reference, newId: string, text: string): TextEdit | undefined {
  if (!isBibtex(file)) return replacing(id, newId, range, text);
  return text.slice(range.start, range.end) === id ? { ...range, text: newId } : undefined;
}

function isBibtex(file: string): boolean {
  return /\.bib(?:tex|latex)?$/i.test(file);
}

/** In the quotation marks that it stands in. */
function replacing(key: string, newKey: string, range: TextRange, text: string): TextEdit | undefined {
  const mark = /^["']/.exec(text.slice(range.start, range.end))?.[0];
  const [start, end] = mark === undefined ? [range.start, range.end] : [range.start + 1, range.end - 1];
  if (text.slice(start, end) !== key) return undefined;
  const style = mark === '"' ? 'double' : mark === "'" ? 'single' : 'plain';
  return { start, end, text: writeScalar(newKey, style) };
}

/** Fields of BibLaTeX that name other entries, by one key or by several between commas. */
const naming: ReadonlySet<string> = new Set(['crossref', 'xref', 'xdata', 'related', 'entryset']);

function renameInBibtex(key: string, newKey: string, text: string): readonly TextEdit[] | undefined {
  const { entries } = scanBibtex(text);
  if (!entries.some((entry) => entry.key === key)) return undefined;
  return entries
    .flatMap((entry) => [...(entry.key === key ? [entry] : []), ...namesOf(key, entry, text)])
    .map(({ start, end }) => ({ start, end, text: newKey }));
}

function namesOf(key: string, { fields }: BibEntry, text: string): TextRange[] {
  return fields
    .filter(({ name }) => naming.has(name))
    .flatMap((field) =>
      [...text.slice(field.start, field.end).matchAll(/[^\s,{}"]+/g)]
        .filter(([name]) => name === key)
        .map(({ index }) => ({ start: field.start + index, end: field.start + index + key.length })),
    );
}
