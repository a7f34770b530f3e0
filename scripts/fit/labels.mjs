// Fits the weights that tell what each sentence of a brief is and whose, on the briefs of our own in `own/briefs/`:
// `node scripts/fit/labels.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownBriefs, projectOf, rowOf } from '../eval/own-briefs.mjs';
import { importSource } from '../import-source.mjs';
import { root } from '../root.mjs';
import { fitChain } from './chain.mjs';

const labels = ['other', 'judgment', 'cited', 'attributed', 'carried', 'vague', 'unsupported'];
const labelOf = {
  n: 'other',
  j: 'judgment',
  cc: 'unsupported', // its key or its note is not there, or it would be known as cited
  ca: 'attributed',
  cr: 'carried',
  v: 'vague',
  u: 'unsupported',
};
/** What adds no more than that to the log-odds of any label is left out. */
const telling = 0.2;

const core = await importSource('src/core/api.ts', 'fit/core.mjs');
const { weightLetters, stepsInOne } = await importSource('src/core/brief/chain.ts', 'fit/chain.mjs');
/** Where two readers would agree on nearly every label, they count double. */
const briefs = [
  ...ownBriefs('scripts/fit/own/briefs/open').map((brief) => ({ ...brief, weight: 1 })),
  ...ownBriefs('scripts/fit/own/briefs/plain').map((brief) => ({ ...brief, weight: 2 })),
];
const chains = (await Promise.all(briefs.map(chainsOf))).flat();
const model = fitChain(chains, labels);
const kept = write(model);
console.log(`${kept} features, fitted on ${chains.reduce((sum, { links }) => sum + links.length, 0)} sentences`);

/** A chain for each block all of whose sentences are labelled. */
async function chainsOf(brief) {
  const seen = new Map();
  const observe = ({ kind, start, features }) => kind === 'label' && seen.set(start, [...features]);
  const { readings } = core.readBrief('brief.md', brief.text, await projectOf(brief, core), { observe });
  let before;
  return readings.flatMap(({ sentences }) => {
    const links = sentences.map(({ start, end }) => link(seen.get(start), rowOf({ start, end }, brief.rows)));
    if (links.length === 0 || links.includes(undefined)) {
      before = undefined;
      return [];
    }
    const isFirst = links[0].features.includes('blocks 0');
    const chain = { ...(before && !isFirst && { before }), links, weight: brief.weight };
    before = links.at(-1).gold;
    return [chain];
  });
}

function link(features, row) {
  if (!features || !row) return undefined;
  return features.includes('sourced')
    ? { features, gold: 'cited', known: 'cited' }
    : { features, gold: labelOf[row.code], never: 'cited' };
}

/** What `unpackChain` reads. */
function write({ bias, features, inside, across }) {
  const lines = [...features]
    .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= telling))
    .map(([name, weights]) => `${name}\t${packed(weights)}`)
    .sort();
  const text = [packed(bias), ...inside.map(packed), ...across.map(packed), ...lines, ''].join('\n');
  writeFileSync(join(root, 'src/core/brief/lexicons/en/weights/labels.txt'), text);
  return lines.length;
}

function packed(weights) {
  const last = weightLetters.length - 1;
  const letterOf = (weight) => Math.round(weight * stepsInOne) + weightLetters.length / 2;
  return weights.map((weight) => weightLetters[Math.max(0, Math.min(last, letterOf(weight)))]).join('');
}
