// What the weights for written claims are fitted on, and how: shared by the fitting and by its held-out measurement.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDocument, proseDocuments } from '../eval/sentence-corpora.mjs';
import { root } from '../root.mjs';
import { fitWeights } from './logistic.mjs';
import { observedRows } from './observed-rows.mjs';

export const writtenOptions = { ridge: 3, least: 20, telling: 0.12 };

/**
 * The sentences of papers and reports, where nobody has read one its citation tells, and counts half; and those that we wrote
 * for the purpose, which count twice, for their labels are what is wanted.
 */
export async function writtenRows(core, corpora) {
  const prose = proseDocuments(join(corpora, 'prose/prose-dev.jsonl'));
  for (const { sentences } of prose) for (const sentence of sentences) sentence.gold = goldOf(sentence.row);
  const rows = await observedRows(core, prose, 'claim');
  const own = await observedRows(core, [ownDocument()], 'claim');
  return [
    ...rows.map((row) => ({ ...row, weight: row.row.read ? 1 : 0.5 })),
    ...own.map((row) => ({ ...row, weight: 2 })),
  ];
}

function ownDocument() {
  const text = readFileSync(join(root, 'scripts/fit/own/written.txt'), 'utf8').replace(/^(?:#.*\n)+/, '');
  const sentences = [];
  let section = '';
  for (const [paragraph, part] of text.trim().split(/\n\n+/).entries()) {
    for (const line of part.split('\n')) {
      if (line.startsWith('# ')) section = line.slice(2);
      else {
        const [label, written] = line.split(' | ');
        sentences.push({ text: written, row: { label }, gold: label === 'N', paragraph, section });
      }
    }
  }
  return plainDocument('own', sentences);
}

function goldOf({ score, read, cited, weak }) {
  if (!score) return null;
  if (read) return read === 'needs';
  return cited ? true : weak === 'negative' ? false : null;
}

/** Fits twice: what tells little the first time is left out the second. */
export function fitTelling(rows, options) {
  const first = fitWeights(rows, options);
  const telling = new Set(
    Object.keys(first.features).filter((name) => Math.abs(first.features[name]) >= options.telling),
  );
  return fitWeights(
    rows.map((row) => ({ ...row, features: row.features.filter((name) => telling.has(name)) })),
    options,
  );
}
