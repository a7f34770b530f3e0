/** The stored texts of sources: which there are is known when a project is opened, their words when something asks for them. */
import { leadsOut } from './checks/missing-text';
import type { DossierFile } from './entries';
import { readText, type WorkspaceFiles } from './files';
import type { Source } from './model';

export interface TextFiles {
  /** Cite key → the path of the stored text. */
  readonly byKey: ReadonlyMap<string, string>;
  /** The paths that were looked for and are there. */
  readonly paths: ReadonlySet<string>;
}

const inFolder = 'dossier/texts/*.{md,txt}';

/** Finds stored texts by the cite key that names the file, or by the source that names it in `text`; reads none of them. */
export async function findTexts(
  files: WorkspaceFiles,
  dossierFiles: readonly Pick<DossierFile, 'texts'>[],
  sources: ReadonlyMap<string, Source>,
): Promise<TextFiles> {
  const inIt = textsAt(await files.list([inFolder]));
  const named = dossierFiles.flatMap(({ texts }) => texts).filter(({ path }) => !leadsOut(path));
  if (named.length === 0) return inIt;
  const paths = new Set(inIt.paths);
  const byKey = new Map(inIt.byKey);
  const others = [...new Set(named.map(({ path }) => path))].filter((path) => !paths.has(path));
  const areThere = await Promise.all(others.map((path) => isThere(files, path)));
  for (const [i, path] of others.entries()) if (areThere[i]) paths.add(path);
  for (const { from, path } of named) if (paths.has(path) && sources.get(from)?.text === path) byKey.set(from, path);
  return { byKey, paths };
}

const known = new WeakMap<readonly string[], TextFiles>();

/** There may be very many, and a list of files is the same one until a file comes or goes. */
function textsAt(listed: readonly string[]): TextFiles {
  const before = known.get(listed);
  if (before) return before;
  const byKey = new Map(listed.map((path) => [/([^/]+)\.[^.]+$/.exec(path)![1]!, path]));
  const found = { byKey, paths: new Set(listed) };
  known.set(listed, found);
  return found;
}

async function isThere(files: WorkspaceFiles, path: string): Promise<boolean> {
  return files.has ? files.has(path) : (await readText(files, path)) !== undefined;
}
