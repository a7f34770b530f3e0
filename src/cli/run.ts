/** What the command line does: `dossier check | inspect | references | validate | export`. Exit 0 nothing found, 1 findings, 2 it could not run. */

import { version } from '../../package.json';
import { didYouMean, rules } from '../core/api';
import { check } from './check';
import { inspect, type Outcome, type Surroundings, validate } from './commands';
import { exportDossier } from './export';
import { readOptions, UsageError } from './options';
import { references } from './references';
import { report } from './report';

const help = `Usage: dossier COMMAND [OPTION…]

  check [PATH…]     findings in briefs: files, globs, or folders in which dossier.yaml names the briefs (default: here)
  inspect FILE      what the engine read in a brief, as JSON
  report [PATH…]    claims with a source of all claims, which source supports which, and what the dossier lacks
  references FILE   what a brief cites, in its style
  validate [PATH…]  the checks on the dossier alone
  export [PATH]     the sources, or the actors and events, of a folder or as a brief sees them

  --format FORMAT        check, validate: text (default), json, sarif or github; report: text (default), markdown,
                         html or json; export: csl-json (default), bibtex or ftm; references: markdown (default),
                         html, text, csl-json or bibtex
  --dossier GLOB         the dossier's files, in place of those that dossier.yaml names; may be repeated
  --config FILE          the configuration, in place of the nearest dossier.yaml
  --rule RULE=SEVERITY   off, hint, info, warning or error; may be repeated
  --max-warnings N       so many warnings are no failure
  --briefs-only          check: of the files named, those that dossier.yaml names as briefs, for hooks that name all that changed
  --fix                  check: mend what cannot be wrong, in the files
  --stdin, --stdin-filename FILE   check the text from there, as if it stood in the file
  --cache, --cache-location FILE   check only what has changed since (default: .dossiercache)
  --write-baseline       write down what is found, so that only what is new is reported from now on
  --baseline FILE        the baseline, in place of dossier-baseline.json beside dossier.yaml
  --version, --help

Exit code: 0 nothing at “warning” or above, 1 findings, 2 it could not run.`;

const commands = { check, inspect, report, validate, export: exportDossier, references };

async function run(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const options = readOptions(
    args,
    rules.map(({ id }) => id),
  );
  const [name, ...paths] = options.paths;
  if (options.version) return { output: version, exitCode: 0 };
  if (options.help || name === undefined) return { output: help, exitCode: 0 };
  if (!Object.hasOwn(commands, name)) {
    const meant = didYouMean(name, Object.keys(commands));
    throw new UsageError(`there is no command “${name}”.${meant} See dossier --help`);
  }
  return commands[name as keyof typeof commands]({ ...options, paths }, surroundings);
}

async function readStdin(): Promise<string> {
  const { text } = await import('node:stream/consumers');
  return text(process.stdin);
}

/** https://no-color.org and https://force-color.org: what forbids goes first, and an empty or zero value says nothing. */
function wantsColour({ NO_COLOR, FORCE_COLOR }: NodeJS.ProcessEnv): boolean {
  if (NO_COLOR) return false;
  return FORCE_COLOR === undefined ? process.stdout.isTTY : FORCE_COLOR !== '' && FORCE_COLOR !== '0';
}

/** What a run says to whom, and how it ends. */
export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Does what the arguments ask for. */
export async function answer(args: readonly string[], surroundings: Surroundings): Promise<Run> {
  try {
    const { output, exitCode, note } = await run(args, surroundings);
    return { exitCode, stdout: `${output}\n`, stderr: note === undefined ? '' : `dossier: ${note}\n` };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { exitCode: 2, stdout: '', stderr: `dossier: ${message.split('\n')[0]}\n` };
  }
}

/** The same for the process that this is. */
export async function main(args: readonly string[]): Promise<void> {
  const surroundings = { cwd: process.cwd(), colour: wantsColour(process.env), stdin: readStdin };
  const { exitCode, stdout, stderr } = await answer(args, surroundings);
  process.exitCode = exitCode;
  process.stderr.write(stderr);
  process.stdout.write(stdout);
}
