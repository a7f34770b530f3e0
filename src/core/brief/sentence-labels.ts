/** What each sentence of a brief is and whose, by a chain of labels over a block, fitted on briefs that we wrote and labelled ourselves. */
import { type ChainWeights, chainMarginals } from './chain';
import type { KindReading } from './sentence-kind';
import type { Supported } from './support';

/**
 * `other` states nothing that wants a source, `judgment` is the writer's own, `cited`, `attributed` and `carried` have one, `vague` has one that
 * is nobody, `unsupported` has none.
 */
export type SentenceLabel = (typeof sentenceLabels)[number];

export const sentenceLabels = ['other', 'judgment', 'cited', 'attributed', 'carried', 'vague', 'unsupported'] as const;

/** How likely each label is. */
export type Belief = Readonly<Record<SentenceLabel, number>>;

/**
 * What is believed of each sentence of a block, by its features and by whether the rules find a source in it; `before` is the label of the
 * sentence before the block.
 */
export function labelSentences(
  features: readonly ReadonlySet<string>[],
  supported: readonly Supported[],
  before: SentenceLabel | undefined,
  weights: ChainWeights<SentenceLabel>,
): Belief[] {
  const links = features.map((shown, i) => {
    const opens = i === 0 && before === undefined; // there is nothing that it could go on with
    return { features: shown, among: possible(shown, supported[i]!, opens) };
  });
  return chainMarginals(links, before, weights).map(
    (shares) =>
      Object.fromEntries(weights.labels.map((label, at) => [label, shares[at]!])) as Record<SentenceLabel, number>,
  );
}

/** What a sentence with those features may be: some things the rules know for certain, or nearly. */
function possible(
  features: ReadonlySet<string>,
  { support, isLed, own }: Supported,
  opens: boolean,
): readonly SentenceLabel[] {
  const has = (name: string): boolean => features.has(name);
  const hasSource = has('rule: source named');
  if (support === 'cited') return ['cited'];
  if (isLed) return ['carried'];
  if (support === 'vague' && has('reads impersonal')) return ['vague'];
  if (has('reads agentless') && has('has a quotation') && !hasSource) return ['unsupported'];
  if (own) return ['judgment', 'other'];
  if (support === 'attributed' && hasSource) {
    if (has('has a quotation')) return ['attributed'];
    if (has('named, that') || has('reads sourcePhrase')) return ['attributed', 'judgment', 'other'];
    if (has('named, says')) return ['attributed', 'vague', 'other'];
  }
  if (support === 'none' && noFact.some(has)) return ['other', 'judgment', 'vague'];
  const goesOn = support === 'carried' && has('all a quotation') && !has('at: first');
  const isAttitude = hasSource && has('reads attitude'); // “the board itself is sceptical”
  const labels = goesOn || isAttitude || noFact.some(has) || isOwnWork(has) ? supportedOrNone : uncited;
  return opens ? labels.filter((label) => label !== 'carried') : labels;
}

/** "We matched the fence against the map." */
function isOwnWork(has: (feature: string) => boolean): boolean {
  return has('rule: other none') && has('reads ownMethod');
}

const uncited = sentenceLabels.filter((label) => label !== 'cited');
const supportedOrNone = uncited.filter((label) => label !== 'unsupported');
/** Kinds of sentences that the rules tell by their own words. */
const noFact = ['judgment', 'question', 'directive', 'definition', 'transition'].map((kind) => `rule: ${kind}`);

/** From that likelihood on a reader asks who says so; of a plain claim, with a date or a figure and a name, sooner. */
const enough = 0.5;
const enoughIfPlain = 0.4;
const plain = 0.8;

/** First whether a reader asks, and then which of the labels. */
export function likeliest(belief: Belief, byRules: KindReading): SentenceLabel {
  const isPlain = byRules.kind === 'claim' && byRules.score >= plain;
  const labels: readonly SentenceLabel[] = asks(belief) >= (isPlain ? enoughIfPlain : enough) ? asking : answered;
  return labels.reduce((best, label) => (belief[label] > belief[best] ? label : best));
}

const asking = ['vague', 'unsupported'] as const;
const answered = sentenceLabels.filter((label) => label !== 'vague' && label !== 'unsupported');

/** How likely it is that a reader asks who says so. */
export function asks({ vague, unsupported }: Belief): number {
  return vague + unsupported;
}
