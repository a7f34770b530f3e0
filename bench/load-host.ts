/** Plays the extension host for the load benchmark: the real client and the real worker, over the files of a folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineOver, median, sumOf, timed } from './engine-over';

const [worker, folder, cacheFolder] = process.argv.slice(2) as [string, string, string];
const briefPath = 'briefs/brief.md';
const changedPath = 'dossier/actors/000.yaml';
const inFolder = { folder };

let opened = () => {};
let version = 1;
const { engine, reads } = await engineOver({ worker, folder, cacheFolder, didOpen: () => opened() });

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
const processorBefore = sumOf(process.cpuUsage());
const untilCard = await timed(async () => {
  engine.tell('noteDocument', { ...inFolder, path: briefPath, open: { version: 1, text, isUnsaved: false } });
  engine.tell('openFolder', inFolder);
  const card = await engine.request('card', { ...brief, offset: text.indexOf(' said') - 1 });
  if (!card) throw new Error('There is no card.');
});
const processorUntilCard = (sumOf(process.cpuUsage()) - processorBefore) / 1000;
const untilFindings = untilCard + (await timed(() => engine.request('findings', brief)));
const untilProblems = untilFindings + (await timed(() => engine.request('problems', inFolder)));
const texts = /^dossier\/texts\//;
const textsRead = reads.filter((path) => texts.test(path)).length;
const readsToOpen = reads.splice(0).length - textsRead;
await new Promise((done) => setTimeout(done, 4000));
const settled = megabytes();
let dossierText = readFileSync(join(folder, changedPath), 'utf8');
const [firstChange, ...changes] = await timedChanges(() => {
  dossierText = dossierText.replace('It sees to', 'It sees and sees to');
  writeFileSync(join(folder, changedPath), dossierText);
  engine.tell('noteFiles', { ...inFolder, paths: [changedPath], cameOrWent: false });
});
const readsToChange = reads.length / (1 + changes.length);
const unsavedChanges = await timedChanges((version) => {
  dossierText = dossierText.replace('It sees to', 'It sees and sees to');
  editDossier(version);
});
const nameChanges = await timedChanges((version) => {
  dossierText = dossierText.replace('aliases: [', 'aliases: [New ');
  editDossier(version);
});
await new Promise((done) => setTimeout(done, 3000));
const added = { peak: peak - before, settled: settled - before };
console.log(
  JSON.stringify({
    untilCard,
    untilFindings,
    untilProblems,
    processorUntilCard,
    firstChange,
    change: median(changes),
    unsavedChange: median(unsavedChanges),
    nameChange: median(nameChanges),
    readsToOpen,
    textsRead,
    readsToChange,
    longest,
    added,
    peak,
  }),
);
process.exit(0);

/** Each until the findings of the brief count it in. */
async function timedChanges(change: (version: number) => void): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const again = new Promise<void>((done) => {
      opened = done;
    });
    times.push(
      await timed(async () => {
        change(++version);
        await again;
        void engine.request('problems', inFolder); // as the editor does
        await engine.request('findings', brief);
      }),
    );
    await new Promise((done) => setTimeout(done, 500));
  }
  return times;
}

function editDossier(version: number): void {
  const open = { version, text: dossierText, isUnsaved: true };
  engine.tell('noteDocument', { ...inFolder, path: changedPath, open });
}
