// `dossier check` on 2,000 briefs with a dossier of 100,000 actors: all cores, and memory that does not grow with the briefs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/root.mjs';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { writeWorkspace } from './corpus.mjs';
import { against, line } from './report.mjs';

const CORPUS = { actors: 100_000, sources: 20_000, files: 60, seed: 1 };
const [FEW, MANY] = [1000, 2000];

export async function measure() {
  await build();
  const one = await checked(1);
  const few = await checked(FEW);
  const many = await checked(MANY);
  line('one brief: reading the dossier', `${(one.cpu / 1000).toFixed(1)} s of CPU, ${Math.round(one.memory)} MB`);
  const seconds = (many.cpu - few.cpu) / 1000;
  const megabytes = many.megabytes - few.megabytes;
  line(
    `the second ${FEW} of ${MANY} briefs`,
    `${(megabytes / seconds).toFixed(1)} MB/s of CPU, ${megabytes.toFixed(1)} MB`,
  );
  against('a brief', (1000 * seconds) / (MANY - FEW), 1, 'ms of CPU');
  const ofProcessor = many.cpu / many.wall;
  line(`cores in use, of ${availableParallelism()}`, ofProcessor.toFixed(1));
  against('memory, peak', many.memory, 500, 'MB');
  against('twice the briefs: memory', many.memory / few.memory, 1.1, 'times');
  against('twice the briefs: time, but for the dossier', (many.cpu - one.cpu) / (few.cpu - one.cpu), 2.2, 'times');
}

async function checked(briefs) {
  const folder = join(temporaryFolder(), 'workspace');
  const { briefBytes } = writeWorkspace(folder, { ...CORPUS, briefs });
  const told = join(folder, '../told');
  const teller = join(folder, '../teller.cjs');
  writeFileSync(
    teller,
    `if (require('node:worker_threads').isMainThread) process.on('exit', () => { const { user, system } = process.cpuUsage(); require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify({ cpu: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 })); });`,
  );
  const before = performance.now();
  const running = spawn(
    process.execPath,
    ['-r', teller, join(root, 'dist/cli/main.mjs'), 'check', '--format', 'json'],
    {
      cwd: folder,
      stdio: 'ignore',
    },
  );
  await once(running, 'close');
  return { ...JSON.parse(readFileSync(told, 'utf8')), wall: performance.now() - before, megabytes: briefBytes / 1e6 };
}
