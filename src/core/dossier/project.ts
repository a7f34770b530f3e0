/** A workspace as the engine knows it: its configuration, its dossier, and everything that is wrong with them. */
import { decodeUtf8 } from '../text/decode';
import { byPlace, type Finding, type Severity } from '../text/finding';
import { checkWhole, withSeverities } from './checks/catalogue';
import { leadsOut } from './checks/missing-text';
import { type Config, configFileName, defaultConfig, type ReadConfig, readConfig } from './config';
import { type DossierFile, readDossierFile, unreadableFile } from './entries';
import type { WorkspaceFiles } from './files';
import { globMatcher } from './globs';
import { mergeFiles } from './merge';
import type { Dossier } from './model';
import { indexNames, type NameIndex } from './names';

const textFiles = 'dossier/texts/*.{md,txt}';

export interface Project {
  readonly config: Config;
  /** The configuration's path, where there is one. */
  readonly configFile?: string;
  readonly dossier: Dossier;
  /** The files that were read as the dossier, sorted. */
  readonly dossierFiles: readonly string[];
  /** The stored texts of sources, by cite key. */
  readonly texts: ReadonlyMap<string, string>;
  readonly names: NameIndex;
  /** What is wrong with the configuration and the dossier, sorted by place. */
  readonly problems: readonly Finding[];
}

export interface ProjectOptions {
  /** Path of the configuration, if it is not `dossier.yaml`. */
  readonly configFile?: string;
  /** Globs in place of the configuration's. */
  readonly dossier?: readonly string[];
  /** Severities that go before the configuration's. */
  readonly rules?: Readonly<Record<string, Severity>>;
  /** Reads a dossier file in place of the core's own way: from a cache, or in another thread. */
  readonly reader?: (path: string) => Promise<DossierFile>;
}

/** Reads the workspace. Bad content is never an exception: it is in `problems`, and everything else is in use. */
export async function loadProject(
  files: WorkspaceFiles,
  options: ProjectOptions,
  ruleIds: readonly string[],
): Promise<Project> {
  const configFile = options.configFile ?? configFileName;
  const read = await loadConfig(files, configFile, ruleIds);
  const config: Config = {
    ...(read?.config ?? defaultConfig),
    ...(options.dossier && { dossier: options.dossier }),
    rules: { ...read?.config.rules, ...options.rules },
  };
  const paths = [...(await files.list(config.dossier))].filter((path) => path !== configFile).sort();
  const readFile = options.reader ?? ((path: string) => loadDossierFile(files, path));
  const dossierFiles = await Promise.all(paths.map(readFile));
  const dossier = mergeFiles(dossierFiles);
  const texts = await loadTexts(files, dossier);
  const problems = [
    ...(read?.problems ?? []),
    ...(read && paths.length === 0 ? [missingDossier(configFile, config, read)] : []),
    ...dossierFiles.flatMap((file) => file.problems),
    ...checkWhole({ dossier, files: dossierFiles, texts: texts.paths }),
  ];
  return {
    config,
    ...(read && { configFile }),
    dossier,
    dossierFiles: paths,
    texts: texts.byKey,
    names: indexNames(dossier),
    problems: withSeverities(problems, config.rules).sort(byPlace),
  };
}

/** Does the configuration name that path as a brief? */
export function isBrief(project: Project, path: string): boolean {
  return globMatcher(project.config.briefs)(path);
}

async function loadConfig(
  files: WorkspaceFiles,
  path: string,
  ruleIds: readonly string[],
): Promise<ReadConfig | undefined> {
  const file = await readText(files, path);
  if (file === undefined) return undefined;
  if ('text' in file) return readConfig(path, file.text, ruleIds);
  return {
    config: defaultConfig,
    problems: unreadableFile(path, `${file.error} The defaults are in use.`).problems,
    rangeOf: () => ({ start: 0, end: 0 }),
  };
}

/** Reads one file of the dossier; whatever is wrong is in its problems. */
export async function loadDossierFile(files: WorkspaceFiles, path: string): Promise<DossierFile> {
  const file = await readText(files, path);
  if (file === undefined) return readDossierFile(path, '');
  return 'text' in file ? readDossierFile(path, file.text) : unreadableFile(path, file.error);
}

async function readText(
  files: WorkspaceFiles,
  path: string,
): Promise<{ text: string } | { error: string } | undefined> {
  try {
    const bytes = await files.read(path);
    return bytes && decodeUtf8(bytes);
  } catch (error) {
    return { error: `This file cannot be read: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

function missingDossier(file: string, config: Config, { rangeOf }: ReadConfig): Finding {
  const message = `No file matches ${config.dossier.join(', ')}: there is no dossier to know names and sources from.`;
  return { rule: 'dossier/missing', severity: 'warning', message, file, ...rangeOf(['dossier']) };
}

interface StoredTexts {
  readonly byKey: ReadonlyMap<string, string>;
  /** The files that were there. */
  readonly paths: ReadonlySet<string>;
}

/** Stored texts, by the cite key that names the file, or by the source that names it in `text`. */
async function loadTexts(files: WorkspaceFiles, dossier: Dossier): Promise<StoredTexts> {
  const wanted = new Map<string, string>();
  for (const path of await files.list([textFiles])) wanted.set(/([^/]+)\.[^.]+$/.exec(path)![1]!, path);
  for (const { id, text } of dossier.sources.values()) if (text !== undefined && !leadsOut(text)) wanted.set(id, text);
  const byKey = new Map<string, string>();
  const paths = new Set<string>();
  for (const [key, path] of wanted) {
    const file = await readText(files, path);
    if (!file || !('text' in file)) continue;
    byKey.set(key, file.text);
    paths.add(path);
  }
  return { byKey, paths };
}
