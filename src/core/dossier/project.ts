/** A workspace as the engine knows it: its configuration, its dossier, and everything that is wrong with them. */
import { byPlace, type Finding, inOneLine, type Severity } from '../text/finding';
import { readSourceFile } from './bibliography/read';
import { checkWhole, withSeverities } from './checks/catalogue';
import { leadsOut } from './checks/missing-text';
import { type Config, configFileName, defaultConfig, type ReadConfig, readConfig } from './config';
import { type DossierFile, emptyFile, unreadableFile } from './entries';
import { type PlaceInFile, placesIn } from './entry-place';
import { readText, type WorkspaceFiles } from './files';
import { globMatcher } from './globs';
import { mergeFiles } from './merge';
import type { Dossier } from './model';
import { haveSameNames, indexNames, type NameIndex } from './names';
import type { EntryList } from './schema';

const textFiles = 'dossier/texts/*.{md,txt}';

export interface Project {
  readonly config: Config;
  /** The configuration's path, where there is one. */
  readonly configFile?: string;
  readonly dossier: Dossier;
  /** The files that were read as the dossier, sorted. */
  readonly dossierFiles: readonly string[];
  /** The bibliographies that the configuration names, sorted. */
  readonly sourceFiles: readonly string[];
  /** Where a new entry of each list goes; none where no file takes one. */
  readonly entryPlaces: Readonly<Partial<Record<EntryList, PlaceInFile>>>;
  /** The stored texts of sources, by cite key. */
  readonly texts: ReadonlyMap<string, string>;
  readonly names: NameIndex;
  /** What is wrong with the configuration and the dossier, sorted by place: found when it is first asked for. */
  readonly problems: readonly Finding[];
  /** Of the bibliographies that a brief brings, those that cannot be read: as they are named → why. */
  readonly missingBibliographies?: ReadonlyMap<string, string>;
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
  /** What this workspace was before: of use while its configuration is no YAML, and where its names are the same. */
  readonly last?: Project;
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
    ...((isBroken(read) && options.last?.config) || (read?.config ?? defaultConfig)),
    ...(options.dossier && { dossier: options.dossier }),
  };
  const rules = { ...config.rules, ...options.rules };
  const paths = [...(await files.list(config.dossier))].filter((path) => path !== configFile).sort();
  const readFile = options.reader ?? ((path: string) => loadDossierFile(files, path));
  const sourcePaths = [...(await files.list(config.sources))].filter((path) => !paths.includes(path)).sort();
  const [dossierFiles, sourceFiles] = await Promise.all(
    [paths, sourcePaths].map((list) => Promise.all(list.map(readFile))),
  );
  const allFiles = [...dossierFiles!, ...sourceFiles!];
  const dossier = mergeFiles(allFiles);
  const texts = await loadTexts(files, dossier);
  const findProblems = () => [
    ...(read?.problems ?? []),
    ...(read && paths.length === 0 ? [missingDossier(configFile, config, read)] : []),
    ...(read ? missingSources(configFile, config, read, [...paths, ...sourcePaths]) : []),
    ...allFiles.flatMap((file) => file.problems),
    ...checkWhole({ dossier, files: allFiles, texts: texts.paths }),
  ];
  let problems: readonly Finding[] | undefined;
  return {
    config: { ...config, rules },
    ...(read && { configFile }),
    dossier,
    dossierFiles: paths,
    sourceFiles: sourcePaths,
    entryPlaces: placesIn(dossierFiles!),
    texts: texts.byKey,
    names: options.last && haveSameNames(options.last.dossier, dossier) ? options.last.names : indexNames(dossier),
    get problems() {
      problems ??= withSeverities(findProblems(), rules).map(inOneLine).sort(byPlace);
      return problems;
    },
  };
}

function isBroken(read: ReadConfig | undefined): boolean {
  return read?.problems.some(({ rule }) => rule === 'dossier/syntax') ?? false;
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

/** Reads one file of the dossier or of its sources; whatever is wrong is in its problems. */
export async function loadDossierFile(files: WorkspaceFiles, path: string): Promise<DossierFile> {
  const file = await readText(files, path);
  if (file === undefined) return emptyFile(path);
  return 'text' in file ? readSourceFile(path, file.text) : unreadableFile(path, file.error);
}

function missingDossier(file: string, config: Config, { rangeOf }: ReadConfig): Finding {
  const message = `No file matches ${config.dossier.join(', ')}: there is no dossier to know names and sources from.`;
  return { rule: 'dossier/missing', severity: 'warning', message, file, ...rangeOf(['dossier']) };
}

/** The globs of bibliographies that find no file. */
function missingSources(
  file: string,
  { sources }: Config,
  { rangeOf }: ReadConfig,
  paths: readonly string[],
): Finding[] {
  return sources.flatMap((glob, i): Finding[] => {
    if (paths.some(globMatcher([glob]))) return [];
    const message = `No file matches ${glob}.`;
    return [{ rule: 'dossier/missing', severity: 'warning', message, file, ...rangeOf(['sources', i]) }];
  });
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
