// Two-by-two tables of what was seen against what is so, and the figures that are read off them.

/** Precision, recall, F1 of either class and Cohen's kappa. */
export function figures({ tp, fp, fn, tn }) {
  const n = tp + fp + fn + tn;
  const chance = share((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn), n * n);
  return {
    n,
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    f1: share(2 * tp, 2 * tp + fp + fn),
    negativeF1: share(2 * tn, 2 * tn + fp + fn),
    kappa: share(share(tp + tn, n) - chance, 1 - chance),
  };
}

export function emptyTable() {
  return { tp: 0, fp: 0, fn: 0, tn: 0 };
}

/** Counts one sentence; gives the name of its field. */
export function count(table, seen, so) {
  const field = seen ? (so ? 'tp' : 'fp') : so ? 'fn' : 'tn';
  table[field]++;
  return field;
}

export function line(name, table) {
  const { n, ...rest } = figures(table);
  const written = Object.entries(rest).map(([figure, value]) => `${figure} ${value.toFixed(3)}`);
  return `${name.padEnd(28)} n ${String(n).padStart(5)}  ${written.join('  ')}`;
}

function share(a, b) {
  return a / (b || 1);
}
