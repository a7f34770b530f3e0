/** What tells what a sentence of a brief is, and whose. Fitted by `node scripts/fit/labels.mjs`; the weights are in the file beside it. */
import { type ChainWeights, unpackChain } from '../../../chain';
import { type SentenceLabel, sentenceLabels } from '../../../sentence-labels';
import packed from './labels.txt' with { type: 'text' };

let unpacked: ChainWeights<SentenceLabel> | undefined;

/** Made when the first brief is read. */
export function labelWeights(): ChainWeights<SentenceLabel> {
  unpacked ??= unpackChain(packed, sentenceLabels);
  return unpacked;
}
