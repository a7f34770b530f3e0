/** Renaming a cite key in a brief: in every citation, in footnotes too, and in the front matter's `nocite` and texts. */
import { readBrief } from '../brief/brief';
import { citedInFrontMatter } from '../brief/front-matter-citations';
import type { Project } from '../dossier/project';
import { writeKey } from '../text/cite-key';
import type { TextEdit } from '../text/edits';

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
