// Fits the weights of the features that tell a checkable claim, `node scripts/fit/claims.mjs`, where the corpora lie beside
// the repository: for speeches on the training part of PoliClaim, for what is written on papers and reports.
import { join } from 'node:path';
import { claimDocuments } from '../eval/sentence-corpora.mjs';
import { importSource } from '../import-source.mjs';
import { root } from '../root.mjs';
import { observedRows } from './observed-rows.mjs';
import { writeWeights } from './weights-file.mjs';
import { fitTelling, writtenOptions, writtenRows } from './written-claims.mjs';

const corpora = join(root, '../shared/corpora');
const core = await importSource('src/core/api.ts', 'fit/core.mjs');

const speeches = claimDocuments(join(corpora, 'claims-train.jsonl'), 'policlaim');
fitted('spokenClaim', 'a sentence of a speech states a checkable fact', await observedRows(core, speeches, 'claim'), {
  ridge: 2,
  least: 20,
  telling: 0.2,
});

const written = await writtenRows(core, corpora);
fitted('writtenClaim', 'a written sentence states a fact that wants a source', written, writtenOptions);

function fitted(name, what, rows, options) {
  const kept = writeWeights(name, {
    purpose: `How much each feature tells that ${what}.`,
    script: 'scripts/fit/claims.mjs',
    model: fitTelling(rows, options),
  });
  console.log(`${name}: ${kept} features, fitted on ${rows.length} sentences`);
}
