/** Which style a brief is written in: its own `csl`, or the `style` of `dossier.yaml`, a file of CSL or the name of one that is shipped. */
import { candidates } from '../dossier/bibliography/paths';
import { readText, type WorkspaceFiles } from '../dossier/files';
import type { Project } from '../dossier/project';
import { readYaml } from '../dossier/yaml';
import { frontMatterOf } from '../markdown/front-matter';
import { isRecord } from '../text/record';

export const shippedStyles = ['chicago-author-date', 'chicago-fullnote-bibliography'] as const;
export type ShippedStyle = (typeof shippedStyles)[number];

export interface Style {
  /** The name of a style that is shipped, or the XML of another. */
  readonly style: ShippedStyle | string;
  /** The language of the brief, BCP 47. */
  readonly language: string;
  /** Why another style is in use than the one that is named, in one line. */
  readonly problem?: string;
}

/** The style of a brief, by its path from the workspace folder and its text. Never an error: without one it is Chicago, author and date. */
export async function styleOf(
  file: string,
  text: string,
  { config, configFile }: Project,
  files: WorkspaceFiles,
): Promise<Style> {
  const head = frontMatterOf(text);
  const { value } = head ? readYaml(head.text) : { value: undefined };
  const own = isRecord(value) && typeof value.csl === 'string' ? value.csl.trim() : undefined;
  const language = isRecord(value) && typeof value.lang === 'string' ? value.lang : 'en-US';
  const named = own ?? config.style;
  if (named === undefined || named === '') return { style: shippedStyles[0], language };
  const from = own === undefined ? (configFile ?? '') : file;
  return { ...(await styleNamed(named, from, files)), language };
}

async function styleNamed(name: string, from: string, files: WorkspaceFiles): Promise<Omit<Style, 'language'>> {
  const shipped = shippedStyles.find(
    (known) => known === name.replace(/\.csl$/i, '').replace(/^chicago-note.*$/, shippedStyles[1]),
  );
  const standard = (problem: string) => ({
    style: shippedStyles[0],
    problem: `${problem} Chicago (author-date) is in use.`,
  });
  for (const path of candidates(/\.\w+$/.test(name) ? name : `${name}.csl`, from)) {
    const read = await readText(files, path);
    if (!read) continue;
    if (!('text' in read)) return standard(read.error);
    const parent = /rel="independent-parent"[^>]*|[^<]*rel="independent-parent"/.exec(read.text);
    if (parent)
      return standard(
        `${path} only points to another style, ${/styles\/([\w-]+)/.exec(read.text.slice(parent.index - 200))?.[1] ?? 'its parent'}.`,
      );
    if (!/<style\b[^>]*>[\s\S]*<\/style>/.test(read.text)) return standard(`${path} is no style of CSL.`);
    return { style: read.text };
  }
  if (shipped) return { style: shipped };
  return standard(`There is no style ${name}: name a .csl file, ${shippedStyles.join(' or ')}.`);
}
