/** The commands: each takes the options, gives what is to be printed and the exit code. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkBrief, fixesFor, inspectBrief, readBrief } from '../core/api';
import { checkFormats, formatResults } from './formats';
import { chooseFormat, type Options, UsageError } from './options';
import { type BriefFile, briefsAt, type OpenedProject, Projects, readText } from './projects';
import { exitCode, type FileResult, locate, locateAll } from './results';
import { pathFrom } from './workspace';

export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 1;
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
  if (briefs.length === 0) throw new UsageError(`no briefs in ${paths.join(', ')} (see “briefs” in dossier.yaml)`);
  const unique = [...new Map(briefs.map((brief) => [brief.path, brief])).values()];
  const results = [
    ...(await projects.all()).flatMap((opened) => projectResults(opened, cwd)),
    ...(await Promise.all(unique.map((brief) => checkFile(brief, cwd)))),
  ];
  return { output: formatResults(results, format, colour), exitCode: exitCode(results, options.maxWarnings) };
}

export async function inspect(options: Options, { cwd }: Surroundings): Promise<Outcome> {
  chooseFormat(options.format, ['json']);
  const [path, ...others] = options.paths;
  if (path === undefined || others.length > 0) throw new UsageError('inspect takes one file');
  const file = pathFrom(cwd, path);
  const [brief] = await briefsAt(resolve(cwd, path), new Projects(cwd, options));
  const read = brief && (await readText(brief.path, file));
  if (!read) throw new UsageError(`${path}: expected a file`);
  if ('finding' in read) throw new UsageError(`${path}: ${read.finding.message}`);
  const inspection = inspectBrief(readBrief(file, read.text, brief.project), brief.project);
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
  const results = (await projects.all()).flatMap((project) => projectResults(project, cwd, true));
  return { output: formatResults(results, format, colour), exitCode: exitCode(results, options.maxWarnings) };
}

async function checkFile({ path, project }: BriefFile, cwd: string): Promise<FileResult> {
  const file = pathFrom(cwd, path);
  const read = await readText(path, file);
  if ('finding' in read) return { file, findings: [locate(read.finding, { starts: [0] })] };
  const brief = readBrief(file, read.text, project);
  const findings = checkBrief(brief, project).map((finding) =>
    locate(finding, brief.lines, fixesFor(finding, brief, project)),
  );
  return { file, findings };
}

/** What is wrong with the project's own files; `all` lists those without a problem too. */
function projectResults({ root, project }: OpenedProject, cwd: string, all = false): FileResult[] {
  const name = (file: string): string => pathFrom(cwd, join(root, file));
  const textOf = (file: string): string => readFileSync(join(root, file), { encoding: 'utf8', flag: 'r' });
  const results = locateAll(project.problems, textOf).map(({ file, findings }) => ({
    file: name(file),
    findings: findings.map((finding) => ({ ...finding, file: name(finding.file) })),
  }));
  if (!all) return results;
  const files = [...(project.configFile === undefined ? [] : [project.configFile]), ...project.dossierFiles].map(name);
  return files.map((file) => results.find((result) => result.file === file) ?? { file, findings: [] });
}
