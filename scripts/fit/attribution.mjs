// Fits the weights of the features that tell whether a sentence is somebody's, on the training part of PolNeAR:
// `node scripts/fit/attribution.mjs`, where the corpora lie beside the repository.
import { join } from 'node:path';
import { attributionDocuments } from '../eval/sentence-corpora.mjs';
import { importSource } from '../import-source.mjs';
import { root } from '../root.mjs';

import { observedRows } from './observed-rows.mjs';
import { writeWeights } from './weights-file.mjs';
import { fitTelling } from './written-claims.mjs';

const documents = attributionDocuments(join(root, '../shared/corpora/attribution-train.jsonl'));
const core = await importSource('src/core/api.ts', 'fit/core.mjs');
const rows = await observedRows(core, documents, 'attribution');
const model = fitTelling(rows, { ridge: 2, least: 60, telling: 0.17 });
const kept = writeWeights('attribution', {
  purpose: 'How much each feature of a sentence tells that it gives somebody’s words or view.',
  script: 'scripts/fit/attribution.mjs',
  model,
});
console.log(`${kept} features, fitted on ${rows.length} sentences`);
