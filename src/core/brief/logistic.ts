/** Logistic models over named features that are there or not: how likely, and which features made it so. */

export interface Weights {
  readonly bias: number;
  /** The log-odds that each feature adds. */
  readonly features: Readonly<Record<string, number>>;
}

/** Knows no features, and is never sure. */
export const even: Weights = { bias: 0, features: {} };

/** The probability, 0–1, for the features that are there; those that the model does not know count nothing. */
export function probability({ bias, features }: Weights, present: Iterable<string>): number {
  let logOdds = bias;
  for (const name of present) logOdds += features[name] ?? 0;
  return 1 / (1 + Math.exp(-logOdds));
}

/** Of the features that are there those whose weight has that sign, the heaviest first. */
export function strongest({ features }: Weights, present: Iterable<string>, sign: 1 | -1): string[] {
  return [...present]
    .filter((name) => sign * (features[name] ?? 0) > 0)
    .sort((a, b) => sign * (features[b]! - features[a]!));
}
