/** Plays the extension host for the benchmark of the index over all briefs, and of what is asked of it. */
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeNode } from '../src/vscode/engine/entry-tree';
import { engineOver, median, sumOf, timed } from './engine-over';

const [worker, folder, cacheFolder] = process.argv.slice(2) as [string, string, string];
const path = 'briefs/brief.md';
const dossierPath = 'dossier/actors/000.yaml';
const inFolder = { folder };

let indexed = () => {};
const { engine, reads } = await engineOver({
  ...{ worker, folder, cacheFolder },
  didIndex: ({ done, total }) => {
    if (done === total) indexed();
  },
});
const text = readFileSync(join(folder, path), 'utf8');
const offset = text.indexOf(' said') - 1;
let version = 1;
const note = (written: string) =>
  engine.tell('noteDocument', { ...inFolder, path, open: { version, text: written, isUnsaved: version > 1 } });
const card = () => engine.request('card', { ...inFolder, path, version, offset });
const briefsRead = () => reads.splice(0).filter((read) => read.startsWith('briefs/')).length;

note(text);
engine.tell('openFolder', inFolder);
if (!(await card())) throw new Error('There is no card.'); // the dossier is open
const before = sumOf(process.cpuUsage());
const cards: number[] = [];
let isBuilding = true;
const built = timed(untilIndexed).then((time) => {
  isBuilding = false;
  return time;
});
while (isBuilding) {
  cards.push(await timed(card));
  await new Promise((done) => setTimeout(done, 50));
}
const building = await built;
const processor = (sumOf(process.cpuUsage()) - before) / 1000;
const readToBuild = briefsRead();

const edits = await times(9, async () => {
  version++;
  note(`${text}\nOne more sentence, the ${version}th.\n`);
  await untilIndexed();
});
const readToEdit = briefsRead();
utimesSync(join(folder, 'briefs/01/brief-00001.md'), new Date(), new Date());
const touched = timed(untilIndexed);
engine.tell('noteFiles', { ...inFolder, paths: ['briefs/01/brief-00001.md'], cameOrWent: false });
await touched;
const readToTouch = briefsRead();

const entry = { ...inFolder, kind: 'actor', id: 'actor-000001' } as const;
const references = await times(9, () => engine.request('referencesTo', entry));
const tree = (node?: string, filter = '') =>
  engine.request('tree', { ...inFolder, filter, ...(node !== undefined && { node }) });
const firstTree = await timed(() => tree('actors/person'));
const trees = await times(9, () => tree('actors/person'));
const group = (await tree('actors/person')).findLast(({ hasChildren }: TreeNode) => hasChildren);
const groups = await times(9, () => tree(group?.node));
const firstSearch = await timed(() => tree(undefined, 'bebo herald'));
const searches = await times(9, () => tree(undefined, 'minister ba'));

const dossier = readFileSync(join(folder, dossierPath), 'utf8');
reads.length = 0;
const oneName = await timed(async () => {
  writeFileSync(join(folder, dossierPath), dossier.replace(/(type: person\n {4}aliases: \[)/, '$1Quorin Quell, '));
  engine.tell('noteFiles', { ...inFolder, paths: [dossierPath], cameOrWent: false });
  await untilIndexed();
});
const readToRename = briefsRead();
writeFileSync(join(folder, dossierPath), dossier);
const back = untilIndexed();
engine.tell('noteFiles', { ...inFolder, paths: [dossierPath], cameOrWent: false });
await back;
await new Promise((done) => setTimeout(done, 4000)); // the index is kept some time after it is complete
console.log(
  JSON.stringify({
    ...{ building, processor, cards: cards.length, slowestCard: Math.max(...cards), card: median(cards), readToBuild },
    ...{ edit: median(edits), readToEdit, readToTouch, references: median(references) },
    ...{ firstTree, tree: median(trees), group: median(groups), firstSearch, search: median(searches) },
    ...{ oneName, readToRename },
  }),
);
process.exit(0);

function untilIndexed(): Promise<void> {
  return new Promise((done) => {
    indexed = done;
  });
}

async function times(count: number, task: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let i = 0; i < count; i++) found.push(await timed(task));
  return found;
}
