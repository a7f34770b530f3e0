// How well the reading of sentences agrees with people: whose they are, and which are claims. Goals are on development data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { attributionDocuments, claimDocuments, plainDocument, proseDocuments, readAt } from './sentence-corpora.mjs';
import { count, emptyTable, figures, line } from './tables.mjs';

const isTheirs = ({ support }) => support !== 'none';
const isClaim = ({ kind }) => kind === 'claim';

/** News: is the sentence attributed to anybody? */
export async function attribution({ core, corpora, list }) {
  const file = corpora && join(corpora, 'attribution-dev.jsonl');
  if (!file) return measureOwn(core, list, 'theirs', isTheirs);
  const { table } = await measure(core, attributionDocuments(file), { name: 'PolNeAR dev', decide: isTheirs, list });
  const { kappa, negativeF1 } = figures(table);
  return goal('kappa .62 and .75 for what is not attributed', kappa >= 0.62 && negativeF1 >= 0.75);
}

/** Speeches: is the sentence a claim? Debates are shown and decide nothing: their dev part shares them with train. */
export async function claims({ core, corpora, list }) {
  const file = corpora && join(corpora, 'claims-dev.jsonl');
  if (!file) return measureOwn(core, list, 'claim', isClaim);
  const of = (origin) => claimDocuments(file, origin);
  const { table } = await measure(core, of('policlaim'), { name: 'PoliClaim dev', decide: isClaim, list });
  await measure(core, of('claimbuster'), { name: 'ClaimBuster dev', decide: isClaim, list: false });
  return goal('kappa .45 on PoliClaim', figures(table).kappa >= 0.45);
}

/** Papers and reports: does the sentence want a source? */
export async function prose({ core, corpora, list }) {
  const file = corpora && join(corpora, 'prose/prose-dev.jsonl');
  if (!file) return measureOwn(core, list, 'claim', isClaim);
  await measure(core, proseDocuments(file), { name: 'written prose, set B', decide: isClaim, list });
  console.log(
    'The weights were fitted on these sentences too, so this decides nothing. On authors that they have not seen:',
  );
  console.log('node scripts/fit/held-out.mjs (goal: kappa .42).');
  return true;
}

async function measureOwn(core, list, label, decide) {
  const documents = readFileSync(join(root, 'scripts/eval/own/sentences.txt'), 'utf8')
    .replace(/^#.*\n/gm, '')
    .trim()
    .split(/\n\n+/)
    .map((text, i) =>
      plainDocument(
        `own ${i + 1}`,
        text.split('\n').map((row) => ownSentence(row, label)),
      ),
    );
  await measure(core, documents, { name: `our own sentences, ${label}`, decide, list });
  return true;
}

function ownSentence(row, label) {
  const [labels, text] = row.split('|').map((part) => part.trim());
  return { text, row: { label: labels }, paragraph: 0, gold: labels.split(/\s+/).includes(label) };
}

async function measure(core, documents, { name, decide, list }) {
  const project = await core.openProject({ list: async () => [], read: async () => undefined });
  const table = emptyTable();
  const readings = new Map();
  for (const document of documents) {
    const { sentences } = core.inspectBrief(core.readBrief('brief.md', document.text, project), project);
    for (const sentence of document.sentences.filter(({ gold }) => gold !== null)) {
      const found = readAt(sentence, sentences);
      const seen = found.some((reading) => reading.counts && decide(reading));
      const field = count(table, seen, sentence.gold);
      const reading = found[0] ? `${found[0].kind}, ${found[0].support}` : 'not found';
      const cell = readings.get(reading) ?? emptyTable();
      count(cell, seen, sentence.gold);
      readings.set(reading, cell);
      if (list && field.startsWith('f')) console.log(`${field} ${document.name} (${reading}): ${sentence.text}`);
    }
  }
  console.log(line(name, table));
  for (const [reading, cell] of [...readings].sort()) {
    console.log(
      `  ${reading.padEnd(26)} yes ${String(cell.tp + cell.fn).padStart(5)}  no ${String(cell.fp + cell.tn).padStart(5)}`,
    );
  }
  return { table };
}

function goal(what, isReached) {
  console.log(`Goal ${isReached ? 'reached' : 'missed'}: ${what}.`);
  return isReached;
}
