/** Linear-chain conditional random fields over named features: how likely each label of each sentence is, in view of its neighbours. */

// J. Lafferty, A. McCallum, F. Pereira, "Conditional Random Fields", ICML 2001.

/** The letter in the middle adds nothing, each behind it one step more. */
export const weightLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Of the log-odds. */
export const stepsInOne = 12;

export interface ChainWeights<Label extends string> {
  readonly labels: readonly Label[];
  /** The log-odds of each label, in their order, before anything is known. */
  readonly bias: readonly number[];
  /** What each feature adds to them. */
  readonly features: ReadonlyMap<string, readonly number[]>;
  /** What each label adds to those of the sentence behind it. */
  readonly inside: readonly (readonly number[])[];
  /** What the label of the last sentence adds to those of the first of the next block; without one, the last row. */
  readonly across: readonly (readonly number[])[];
}

export interface ChainLink<Label extends string> {
  readonly features: Iterable<string>;
  /** What it may be; anything, without. */
  readonly among?: readonly Label[];
}

/** The probability of each label, in their order, for each link; `before` is the label of what stands before the first. */
export function chainMarginals<Label extends string>(
  links: readonly ChainLink<Label>[],
  before: Label | undefined,
  weights: ChainWeights<Label>,
): number[][] {
  const { labels, inside, across } = weights;
  const local = links.map((link) => localScores(link, weights));
  const first = across[before === undefined ? labels.length : labels.indexOf(before)]!;
  const forward: number[][] = [];
  for (const [i, scores] of local.entries()) {
    const last = forward[i - 1];
    forward.push(
      scores.map(
        (score, to) => score + (last ? logSum(last.map((sum, from) => sum + inside[from]![to]!)) : first[to]!),
      ),
    );
  }
  const marginals: number[][] = [];
  let backward = labels.map(() => 0);
  for (let i = links.length - 1; i >= 0; i--) {
    const joint = forward[i]!.map((sum, at) => sum + backward[at]!);
    const all = logSum(joint);
    marginals.unshift(joint.map((sum) => Math.exp(sum - all)));
    const behind = local[i]!.map((score, to) => score + backward[to]!);
    backward = labels.map((_, from) => logSum(behind.map((sum, to) => sum + inside[from]![to]!)));
  }
  return marginals;
}

function localScores<Label extends string>(
  { features, among }: ChainLink<Label>,
  { labels, bias, features: weightsOf }: ChainWeights<Label>,
): number[] {
  const scores = [...bias];
  for (const name of features) {
    const weights = weightsOf.get(name);
    if (weights) for (let at = 0; at < scores.length; at++) scores[at]! += weights[at]!;
  }
  return scores.map((score, at) => (!among || among.includes(labels[at]!) ? score : Number.NEGATIVE_INFINITY));
}

function logSum(values: readonly number[]): number {
  const most = Math.max(...values);
  if (most === Number.NEGATIVE_INFINITY) return most;
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/**
 * Weights as the file of a lexicon packs them: first the bias, the rows of `inside` and those of `across`, a line each, and then a line a feature,
 * its name, a tab and its weights. A weight is a letter, in the order of the labels.
 */
export function unpackChain<Label extends string>(packed: string, labels: readonly Label[]): ChainWeights<Label> {
  const lines = packed.split('\n').filter((line) => line !== '');
  const [bias = [], ...tables] = lines.splice(0, 2 * labels.length + 2).map(unpackRow);
  const features = new Map(
    lines.map((line): [string, readonly number[]] => {
      const at = line.indexOf('\t');
      return [line.slice(0, at), unpackRow(line.slice(at + 1))];
    }),
  );
  return { labels, bias, features, inside: tables.slice(0, labels.length), across: tables.slice(labels.length) };
}

function unpackRow(letters: string): number[] {
  return [...letters].map((letter) => (weightLetters.indexOf(letter) - weightLetters.length / 2) / stepsInOne);
}
