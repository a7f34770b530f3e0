/** Which style a brief is written in: its own `csl`, or the `style` of `dossier.yaml`, a file of CSL or the name of one that is shipped. */
import { styleIn } from '../dossier/bibliography/front-matter';
import type { WorkspaceFiles } from '../dossier/files';
import type { Project } from '../dossier/project';
import { type NamedStyle, shippedStyles, styleNamed } from '../dossier/styles';
import { readYaml } from '../dossier/yaml';
import { frontMatterOf } from '../markdown/front-matter';
import { isRecord } from '../text/record';

export interface Style extends NamedStyle {
  /** The language of the brief, BCP 47. */
  readonly language: string;
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
  const language = isRecord(value) && typeof value.lang === 'string' ? value.lang : 'en-US';
  const own = styleIn(text)?.path;
  const named = own ?? config.style;
  if (named === undefined || named === '') return { style: shippedStyles[0], language };
  const from = own === undefined ? (configFile ?? '') : file;
  return { ...(await styleNamed(named, from, files)), language };
}
