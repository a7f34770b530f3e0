// How written claims fare on authors that the weights have not seen: `node scripts/fit/held-out.mjs`. The shipped weights are
// fitted on all of the development prose, so that `npm run eval -- prose` flatters; this is the figure to steer by.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proseDocuments, readAt } from '../eval/sentence-corpora.mjs';
import { count, emptyTable, line } from '../eval/tables.mjs';
import { importSource } from '../import-source.mjs';
import { root } from '../root.mjs';
import { fitTelling, writtenOptions, writtenRows } from './written-claims.mjs';

const corpora = join(root, '../shared/corpora');
const file = join(root, 'src/core/brief/lexicons/en/weights/written-claim.ts');
const shipped = readFileSync(file, 'utf8');
const rows = await writtenRows(await importSource('src/core/api.ts', 'fit/core.mjs'), corpora);
const documents = proseDocuments(join(corpora, 'prose/prose-dev.jsonl'));
const table = emptyTable();
try {
  for (const group of new Set(rows.flatMap(({ row }) => row.group ?? []))) await measureWithout(group);
} finally {
  writeFileSync(file, shipped);
}
console.log(line('prose, held out by author', table));

/** Fits on the other authors, and reads this one's documents with the whole engine. */
async function measureWithout(group) {
  const { bias, features } = fitTelling(
    rows.filter(({ row }) => row.group !== group),
    writtenOptions,
  );
  writeFileSync(file, `export const writtenClaimWeights = ${JSON.stringify({ bias, features })};\n`);
  const core = await importSource('src/core/api.ts', `fit/without-${group}.mjs`);
  const project = await core.openProject({ list: async () => [], read: async () => undefined });
  for (const { text, sentences } of documents.filter((document) => document.sentences[0].row.group === group)) {
    const seen = core.inspectBrief(core.readBrief('brief.md', text, project), project).sentences;
    for (const sentence of sentences.filter(({ gold }) => gold !== null)) {
      const isClaim = readAt(sentence, seen).some(({ counts, kind }) => counts && kind === 'claim');
      count(table, isClaim, sentence.gold);
    }
  }
}
