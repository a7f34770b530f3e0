// Whether briefs mention whom they mention: on a text of our own, and on the labelled briefs of the corpora where they are.
// Goal: precision .98, recall .95, each with the right id, and nobody in what only looks like a name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { readMarked } from './marked.mjs';

const GOAL = { precision: 0.98, recall: 0.95 };

export async function mentions({ core, corpora, list }) {
  const own = ownBriefs(join(root, 'scripts/eval/names'));
  const theirs = corpora ? labelledBriefs(join(corpora, 'briefs')) : [];
  let isReached = true;
  for (const [name, briefs] of [
    ['our own', own],
    ['the corpora’s', theirs],
  ]) {
    if (briefs.length === 0) continue;
    const sum = { right: 0, found: 0, labelled: 0, decoys: 0 };
    for (const brief of briefs) {
      const counts = await score(core, brief, list);
      for (const key of Object.keys(sum)) sum[key] += counts[key];
      console.log(row(brief.name, counts));
    }
    console.log(`${row(name, sum)}\n`);
    const { precision, recall } = shares(sum);
    if (precision < GOAL.precision || recall < GOAL.recall || sum.decoys > 0) isReached = false;
  }
  console.log(`Goal ${isReached ? 'reached' : 'missed'}: precision .98, recall .95, no decoy.`);
  return isReached;
}

async function score(core, { name, text, dossier, labels, decoys }, list) {
  const files = { 'dossier.yaml': '', 'dossier/all.yaml': dossier };
  const project = await core.openProject({
    list: async (globs) => Object.keys(files).filter(core.globMatcher(globs)),
    read: async (path) => (path in files ? new TextEncoder().encode(files[path]) : undefined),
  });
  const found = core.readBrief(`briefs/${name}.md`, text, project).mentions;
  const open = [...labels];
  let right = 0;
  for (const mention of found) {
    const at = open.findIndex((label) => label.id === mention.id && overlaps(label, mention));
    if (at >= 0) {
      open.splice(at, 1);
      right++;
    } else if (list) {
      console.log(`  wrong: ${mention.id} in “${around(text, mention)}”`);
    }
  }
  if (list) for (const label of open) console.log(`  missed: ${label.id} in “${around(text, label)}”`);
  const taken = decoys.filter((decoy) => found.some((mention) => overlaps(decoy, mention)));
  return { right, found: found.length, labelled: labels.length, decoys: taken.length };
}

/** `[[id|words]]` is a mention, `[[-|words]]` looks like one. */
function ownBriefs(folder) {
  const dossier = readFileSync(join(folder, 'dossier.yaml'), 'utf8');
  return readdirSync(folder)
    .filter((path) => path.endsWith('.md'))
    .map((path) => {
      const { text, marks } = readMarked(readFileSync(join(folder, path), 'utf8'));
      const marked = marks.map(({ label, start, end }) => ({ id: label, start, end }));
      const labels = marked.filter(({ id }) => id !== '-');
      const decoys = marked.filter(({ id }) => id === '-');
      return { name: path.replace('.md', ''), text, dossier, labels, decoys };
    });
}

function labelledBriefs(folder) {
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  const rows = (path) => read(path).split('\n').filter(Boolean).map(JSON.parse);
  return readdirSync(folder)
    .filter((path) => path.endsWith('.mentions.jsonl'))
    .sort()
    .map((path) => path.replace('.mentions.jsonl', ''))
    .map((name) => ({
      name,
      text: read(`${name}.md`),
      dossier: read(`${name}.kb.yaml`),
      labels: rows(`${name}.mentions.jsonl`),
      decoys: rows(`${name}.decoys.jsonl`),
    }));
}

function shares({ right, found, labelled }) {
  return { precision: right / Math.max(1, found), recall: right / Math.max(1, labelled) };
}

function row(name, counts) {
  const { precision, recall } = shares(counts);
  const figures = `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  ${counts.right} right of ${counts.found} found, ${counts.labelled} labelled`;
  return `${name.padEnd(24)} ${figures}${counts.decoys > 0 ? `, ${counts.decoys} decoys taken` : ''}`;
}

function overlaps(a, b) {
  return a.start < b.end && b.start < a.end;
}

function around(text, { start, end }) {
  return `${text.slice(Math.max(0, start - 25), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replace(
    /\s+/g,
    ' ',
  );
}
