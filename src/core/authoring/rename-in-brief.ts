/** Renaming a cite key in a brief: in every citation, in footnotes too, and in the front matter's `nocite`. */
import { readBrief } from '../brief/brief';
import { findCitations } from '../brief/citations';
import type { Project } from '../dossier/project';
import { readYaml } from '../dossier/yaml';
import { readMarkdown } from '../markdown/blocks';
import { writeKey } from '../text/cite-key';
import type { TextEdit } from '../text/edits';
import type { TextRange } from '../text/range';

/** The edits of one brief; none where it does not cite the key. */
export function renameInBrief(key: string, newKey: string, text: string, project: Project): TextEdit[] {
  if (!text.includes(key)) return [];
  const cited = [...readBrief('', text, project).citations, ...citedInFrontMatter(text)];
  return cited
    .filter((citation) => citation.key === key)
    .map(({ start, end }) => {
      const [, sign, brace] = /^(-?@)(\{?)/.exec(text.slice(start, end)) as unknown as [string, string, string];
      return { start, end, text: `${sign}${brace === '' ? writeKey(newKey) : `{${newKey}}`}` };
    });
}

/** `nocite: "@key, @other"`: sources that the reference list holds though nothing cites them. */
function citedInFrontMatter(text: string): (TextRange & { readonly key: string })[] {
  const { frontMatter } = readMarkdown(text);
  if (!frontMatter?.text.includes('nocite')) return [];
  const { value, rangeOf } = readYaml(frontMatter.text);
  if (typeof value !== 'object' || value === null || !('nocite' in value)) return [];
  const range = rangeOf(['nocite']);
  const at = frontMatter.start + range.start;
  return findCitations(frontMatter.text.slice(range.start, range.end)).map(({ key, start, end }) => {
    return { key, start: at + start, end: at + end };
  });
}
