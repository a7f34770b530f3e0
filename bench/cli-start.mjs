// The command line on one brief, cold, beside what Node needs to do nothing: CPU time of the whole process, the best of several runs.
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/root.mjs';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { against, line } from './report.mjs';

const ROUNDS = 15;
const GOAL = 3;

export async function measure() {
  await build();
  const folder = temporaryFolder();
  const workspace = join(folder, 'hanoi');
  cpSync(join(root, 'examples/hanoi'), workspace, { recursive: true });
  const main = join(root, 'dist/cli/main.mjs');
  const run = startsIn(workspace, folder);
  const nothing = run('-e', '0');
  line('node -e 0', `${Math.round(nothing)} ms`);
  for (const args of [['--version'], ['check', 'briefs/hurried.md'], ['inspect', 'briefs/hurried.md']])
    against(`dossier ${args.join(' ')}`, run(main, ...args) / nothing, GOAL, 'times node -e 0');
}

/** The CPU time in milliseconds of the fastest of several runs; what has been compiled is kept between them, as it is for a user. */
function startsIn(cwd, folder) {
  const told = join(folder, 'told');
  const teller = join(folder, 'teller.cjs');
  writeFileSync(
    teller,
    `process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(${JSON.stringify(told)}, String((user + system) / 1000)); });`,
  );
  const once = (args) => {
    spawnSync(process.execPath, ['-r', teller, ...args], { cwd, stdio: 'ignore' });
    return Number(readFileSync(told, 'utf8'));
  };
  return (...args) => Math.min(...Array.from({ length: ROUNDS }, () => once(args)));
}
