// What the weights for written claims are fitted on, and how: shared by the fitting and by its held-out measurement.
import { join } from 'node:path';
import { proseDocuments } from '../eval/sentence-corpora.mjs';
import { fitWeights } from './logistic.mjs';
import { observedRows } from './observed-rows.mjs';

export const writtenOptions = { ridge: 3, least: 20 };

/** The sentences of papers and reports; where nobody has read a sentence, its citation tells, and counts half. */
export async function writtenRows(core, corpora) {
  const prose = proseDocuments(join(corpora, 'prose/prose-dev.jsonl'));
  for (const { sentences } of prose) for (const sentence of sentences) sentence.gold = goldOf(sentence.row);
  const rows = await observedRows(core, prose, 'claim');
  return rows.map((row) => ({ ...row, weight: row.row.read ? 1 : 0.5 }));
}

function goldOf({ score, read, cited, weak }) {
  if (!score) return null;
  if (read) return read === 'needs';
  return cited ? true : weak === 'negative' ? false : null;
}

/** Fits twice: what tells little the first time is left out the second. */
export function fitTelling(rows, options) {
  const first = fitWeights(rows, options);
  const telling = new Set(Object.keys(first.features).filter((name) => Math.abs(first.features[name]) >= 0.12));
  return fitWeights(
    rows.map((row) => ({ ...row, features: row.features.filter((name) => telling.has(name)) })),
    options,
  );
}
