/** Renaming a cite key in the bibliography that it comes from: BibTeX and BibLaTeX, CSL-JSON, CSL-YAML. */
import { type BibEntry, scanBibtex } from '../dossier/bibtex/scan';
import type { Origin } from '../dossier/model';
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
  if (/\.bib(?:tex|latex)?$/i.test(origin.file)) return renameInBibtex(key, newKey, text);
  const written = text.slice(origin.start, origin.end);
  const mark = /^["']/.exec(written)?.[0];
  const [start, end] = mark === undefined ? [origin.start, origin.end] : [origin.start + 1, origin.end - 1];
  if (text.slice(start, end) !== key) return undefined;
  const style = mark === '"' ? 'double' : mark === "'" ? 'single' : 'plain';
  return [{ start, end, text: writeScalar(newKey, style) }];
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
