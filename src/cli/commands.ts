/** The commands: each takes the options, gives what is to be printed and the exit code. */
import { join, resolve } from 'node:path';
import {
  type Brief,
  checkBrief,
  type Finding,
  fixesFor,
  inspectBrief,
  type Lines,
  linesOf,
  problemsOf,
  readBrief,
} from '../core/api';
import { checkFormats, formatResults } from './formats';
import { chooseFormat, type Options, UsageError } from './options';
import {
  type BriefFile,
  briefsAt,
  type OpenedProject,
  Projects,
  projectOf,
  readText,
  withCitedTexts,
} from './projects';
import { exitCode, type FileResult, type LocatedFinding, locate, mergeByFile, renameFiles } from './results';
import { pathFrom } from './workspace';

export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
  /** A line for stderr, beside an output that a program reads. */
  readonly note?: string;
}

export interface Surroundings {
  readonly cwd: string;
  /** May the output hold terminal colours? */
  readonly colour: boolean;
}

export async function check(options: Options, { cwd, colour }: Surroundings): Promise<Outcome> {
  const format = chooseFormat(options.format, checkFormats);
  const projects = new Projects(cwd, options);
  const paths = options.paths.length === 0 ? ['.'] : options.paths;
  const briefs = (await Promise.all(paths.map((path) => briefsAt(resolve(cwd, path), projects)))).flat();
  if (briefs.length + projects.closed.size === 0)
    throw new UsageError(`no briefs in ${paths.join(', ')} (see “briefs” in dossier.yaml)`);
  const unique = [...new Map(briefs.map((brief) => [brief.path, brief])).values()];
  const checked = await Promise.all(unique.map((brief) => checkFile(brief, cwd)));
  const opened = [...(await projects.all()), ...checked.map(({ opened }) => opened)];
  const results = mergeByFile([
    ...closedFolders(projects, cwd),
    ...(await projectResults(opened, cwd)),
    ...checked.map(({ result }) => result),
  ]);
  return { output: formatResults(results, format, colour), exitCode: exitCode(results, options.maxWarnings) };
}

export async function inspect(options: Options, { cwd }: Surroundings): Promise<Outcome> {
  chooseFormat(options.format, ['json']);
  const [path, ...others] = options.paths;
  if (path === undefined || others.length > 0) throw new UsageError('inspect takes one file');
  const file = pathFrom(cwd, path);
  const [brief] = await briefsAt(resolve(cwd, path), new Projects(cwd, options));
  if (brief?.path !== resolve(cwd, path)) throw new UsageError(`${path}: expected a file`);
  const read = await readText(brief.path, file);
  if ('finding' in read) throw new UsageError(`${path}: ${read.finding.message}`);
  const project = await projectOf(brief, read.text);
  const inspection = inspectBrief(readBrief(file, read.text, project), project);
  return { output: JSON.stringify(inspection, null, 2), exitCode: 0 };
}

export async function validate(options: Options, { cwd, colour }: Surroundings): Promise<Outcome> {
  const format = chooseFormat(options.format, checkFormats);
  const projects = new Projects(cwd, options);
  const opened = await Promise.all(
    (options.paths.length === 0 ? ['.'] : options.paths).map((path) => projects.at(resolve(cwd, path))),
  );
  for (const { root, project } of opened) {
    if (project.configFile === undefined && project.dossierFiles.length === 0) {
      throw new UsageError(`no dossier.yaml at or above ${pathFrom(cwd, root) || '.'}, and no dossier there`);
    }
  }
  const all = await projects.all();
  const results = mergeByFile([
    ...closedFolders(projects, cwd),
    ...all.flatMap((one) => ownFiles(one, cwd)),
    ...(await projectResults(all, cwd)),
  ]);
  return { output: formatResults(results, format, colour), exitCode: exitCode(results, options.maxWarnings) };
}

/** What was found in a brief, and the project as the brief sees it, with its own bibliographies. */
async function checkFile(brief: BriefFile, cwd: string): Promise<{ result: FileResult; opened: OpenedProject }> {
  const { root, path } = brief;
  const file = pathFrom(root, path);
  const read = await readText(path, file);
  const project = 'finding' in read ? brief.project : await projectOf(brief, read.text);
  const opened = { root, project };
  const findings =
    'finding' in read ? [locate(read.finding, noLines)] : await findingsIn(readBrief(file, read.text, project), opened);
  return { result: renameFiles({ file, findings }, namesFrom(root, cwd)), opened };
}

async function findingsIn(brief: Brief, opened: OpenedProject): Promise<LocatedFinding[]> {
  const project = await withCitedTexts(brief, opened);
  return checkBrief(brief, project).map((finding) => {
    const fixes = fixesFor(finding, brief, project).filter(({ edits }) => edits.length > 0);
    return locate(finding, brief.lines, fixes);
  });
}

/** What is wrong with the projects' own files; a brief's project has what is wrong with its folder's too. */
async function projectResults(opened: readonly OpenedProject[], cwd: string): Promise<FileResult[]> {
  const files = new Map<string, { root: string; file: string; problems: Finding[] }>();
  for (const root of new Set(opened.map((one) => one.root))) {
    for (const problem of problemsOf(opened.filter((one) => one.root === root).map(({ project }) => project))) {
      const path = join(root, problem.file);
      const found = files.get(path) ?? { root, file: problem.file, problems: [] };
      found.problems.push(problem);
      files.set(path, found);
    }
  }
  return Promise.all(
    [...files].map(async ([path, { root, file, problems }]): Promise<FileResult> => {
      const read = await readText(path, file);
      const lines = 'text' in read ? linesOf(read.text) : noLines;
      const findings = problems.map((problem) => locate(problem, lines));
      return renameFiles({ file, findings }, namesFrom(root, cwd));
    }),
  );
}

/** A folder that cannot be opened is an error at its path: nobody knows what is in it. */
function closedFolders({ closed }: Projects, cwd: string): FileResult[] {
  return [...closed].map(([folder, reason]) => {
    const file = pathFrom(cwd, folder) || '.';
    const message = `This folder cannot be opened: ${reason}.`;
    return { file, findings: [locate({ ...unreadable, message, file }, noLines)] };
  });
}

const unreadable = { rule: 'dossier/encoding', severity: 'error', start: 0, end: 0 } as const;

/** The files that a project is read from, each without findings. */
function ownFiles({ root, project }: OpenedProject, cwd: string): FileResult[] {
  const { configFile, dossierFiles, sourceFiles } = project;
  const files = [...(configFile === undefined ? [] : [configFile]), ...dossierFiles, ...sourceFiles];
  return files.map((file) => ({ file: namesFrom(root, cwd)(file), findings: [] }));
}

const noLines: Lines = { starts: [0] };

/** Names of a project's files for the output: relative to the working folder. */
function namesFrom(root: string, cwd: string): (file: string) => string {
  return (file) => pathFrom(cwd, join(root, file));
}
