// Fits the weights of the features that tell a checkable claim, `node scripts/fit/claims.mjs`, where the corpora lie beside
// the repository: for speeches on the training part of PoliClaim, for what is written on papers and reports.
import { join } from 'node:path';
import { claimDocuments, proseDocuments } from '../eval/sentence-corpora.mjs';
import { importSource } from '../import-source.mjs';
import { root } from '../root.mjs';
import { fitWeights } from './logistic.mjs';
import { observedRows } from './observed-rows.mjs';
import { writeWeights } from './weights-file.mjs';

const corpora = join(root, '../shared/corpora');
const core = await importSource('src/core/api.ts', 'fit/core.mjs');

const speeches = claimDocuments(join(corpora, 'claims-train.jsonl'), 'policlaim');
fitted('spokenClaim', 'a sentence of a speech states a checkable fact', await observedRows(core, speeches, 'claim'), {
  ridge: 2,
  least: 20,
});

// where nobody has read a sentence, its citation tells, and counts half
const prose = proseDocuments(join(corpora, 'prose/prose-dev.jsonl'));
for (const { sentences } of prose) for (const sentence of sentences) sentence.gold = goldOf(sentence.row);
const written = await observedRows(core, prose, 'claim');
fitted(
  'writtenClaim',
  'a written sentence states a fact that wants a source',
  written.map((row) => ({ ...row, weight: row.row.read ? 1 : 0.5 })),
  { ridge: 3, least: 20 },
);

function goldOf({ score, read, cited, weak }) {
  if (!score) return null;
  if (read) return read === 'needs';
  return cited ? true : weak === 'negative' ? false : null;
}

/** Fits twice: what tells little the first time is left out the second. */
function fitted(name, what, rows, options) {
  const first = fitWeights(rows, options);
  const telling = new Set(Object.keys(first.features).filter((feature) => Math.abs(first.features[feature]) >= 0.12));
  const model = fitWeights(
    rows.map((row) => ({ ...row, features: row.features.filter((feature) => telling.has(feature)) })),
    options,
  );
  const kept = writeWeights(name, {
    purpose: `How much each feature tells that ${what}.`,
    script: 'scripts/fit/claims.mjs',
    model,
  });
  console.log(`${name}: ${kept} features, fitted on ${rows.length} sentences`);
}
