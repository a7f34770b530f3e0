/** The command line in a folder of its own: in this process, and as a user runs it, the built file in a process of its own. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/root.mjs';
import { temporaryFolder } from '../../scripts/workspaces.mjs';
import { answer, type Run } from '../../src/cli/run';

const folders: string = temporaryFolder();
let made = 0;

/** A folder with these files, gone when the tests end. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(folders, String(made++));
  mkdirSync(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** What `dossier` with these arguments does in a folder: a process for each call would take most of the time. */
export function dossier(cwd: string, ...args: string[]): Promise<Run> {
  return answer(args, { cwd, colour: false, stdin: async () => '' });
}

/** Runs `dossier` with these arguments in a folder, where the process is what matters. */
export function dossierProcess(cwd: string, ...args: string[]): Promise<Run> {
  return run(cwd, args, {});
}

/** The same with a text on stdin, or in another environment. */
export function dossierWith(
  { stdin, env }: { readonly stdin?: string; readonly env?: NodeJS.ProcessEnv },
  cwd: string,
  ...args: string[]
): Promise<Run> {
  return run(cwd, args, { ...(env && { env: { ...process.env, ...env } }) }, stdin);
}

/** The same as somebody for whom the folders are closed that have been closed: for the superuser none is. */
export function dossierAsUser(cwd: string, ...args: string[]): Promise<Run> {
  if (process.getuid?.() !== 0) return dossierProcess(cwd, ...args);
  chmodSync(dirname(cwd), 0o711);
  return run(cwd, args, { uid: 65534, gid: 65534 });
}

interface Circumstances {
  readonly uid?: number;
  readonly gid?: number;
  readonly env?: NodeJS.ProcessEnv;
}

function run(cwd: string, args: readonly string[], circumstances: Circumstances, stdin = ''): Promise<Run> {
  return new Promise((done) => {
    const main = join(root, 'dist/cli/main.mjs');
    const options = { cwd, encoding: 'utf8', maxBuffer: 1 << 28, ...circumstances } as const;
    const child = execFile(process.execPath, [main, ...args], options, (error, stdout, stderr) => {
      done({ exitCode: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
    child.stdin?.end(stdin);
  });
}

/** A brief with one finding of an error and one of a warning, and a dossier without any. */
export const brief = '# Oster\n\nIt failed [@oster-reprot, p. 2].\n\nExperts say so.\n';
export const wellSourced = 'The dam failed [@oster-report].\n';
export const dossierFile = `actors:
  - {id: ana, name: Ana Brekke, type: person}
sources:
  - {id: oster-report, title: The failure of the Oster dam, issued: 2021-05}
`;
export const workspace = {
  'dossier.yaml': '',
  'dossier/a.yaml': dossierFile,
  'briefs/a.md': brief,
  'briefs/b.md': wellSourced,
};
