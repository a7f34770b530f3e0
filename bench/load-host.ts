/** Plays the extension host for the load benchmark: the real client and the real worker, over the files of a folder. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { globMatcher } from '../src/core/api';
import { EngineClient } from '../src/vscode/engine/client';
import { startWorker } from '../src/vscode/engine/node/start';

const [worker, folder, cacheFolder] = process.argv.slice(2) as [string, string, string];
const briefPath = 'briefs/brief.md';
const changedPath = 'dossier/actors/000.yaml';
const inFolder = { folder };

const reads: string[] = [];
let opened = () => {};
const engine = new EngineClient({
  start: () => startWorker(worker, { cacheFolder }),
  editor: {
    list: async ({ glob }) => {
      const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      return all.map((path) => path.replaceAll('\\', '/')).filter(globMatcher([glob]));
    },
    stat: async ({ path }) => {
      const found = await stat(join(folder, path)).catch(() => undefined);
      return found && { modified: found.mtimeMs, size: found.size };
    },
    read: async ({ path }) => {
      reads.push(path);
      return readFile(join(folder, path)).catch(() => undefined);
    },
    didOpen: () => opened(),
    didFindProblems: () => {},
    dependsOn: () => {},
    didIndex: () => {},
    didRead: () => {},
    didFail: ({ doing, message }) => console.error(doing, message),
  },
  onEnd: () => undefined,
  onRestart: () => process.exit(1),
  log: (message, error) => console.error(message, error),
});

const megabytes = () => process.memoryUsage.rss() / 1e6;
const before = megabytes();
let peak = before;
let longest = 0;
let last = performance.now();
setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last - 5);
  last = now;
  peak = Math.max(peak, megabytes());
}, 5);

await new Promise((done) => setTimeout(done, 200));
longest = 0;
const text = readFileSync(join(folder, briefPath), 'utf8');
const brief = { ...inFolder, path: briefPath, version: 1 };
const untilCard = await timed(async () => {
  engine.tell('noteDocument', { ...inFolder, path: briefPath, open: { version: 1, text, isUnsaved: false } });
  engine.tell('openFolder', inFolder);
  const card = await engine.request('card', { ...brief, offset: text.indexOf(' said') - 1 });
  if (!card) throw new Error('There is no card.');
});
const untilFindings = untilCard + (await timed(() => engine.request('findings', brief)));
const untilProblems = untilFindings + (await timed(() => engine.request('problems', inFolder)));
const readsToOpen = reads.splice(0).length;
await new Promise((done) => setTimeout(done, 4000));
const settled = megabytes();
const changes: number[] = [];
for (let i = 0; i < 5; i++) {
  const before = readFileSync(join(folder, changedPath), 'utf8');
  writeFileSync(join(folder, changedPath), before.replace('It sees to', 'It sees and sees to'));
  changes.push(
    await timed(async () => {
      const again = new Promise<void>((done) => {
        opened = done;
      });
      engine.tell('noteFiles', { ...inFolder, paths: [changedPath], cameOrWent: false });
      await again;
      await engine.request('findings', brief);
    }),
  );
}
const [firstChange, ...others] = changes;
const change = others.sort((a, b) => a - b)[1]!;
const readsToChange = reads.length / changes.length;
await new Promise((done) => setTimeout(done, 3000));
const added = { peak: peak - before, settled: settled - before };
console.log(
  JSON.stringify({
    untilCard,
    untilFindings,
    untilProblems,
    firstChange,
    change,
    readsToOpen,
    readsToChange,
    longest,
    added,
    peak,
  }),
);
process.exit(0);

async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}
