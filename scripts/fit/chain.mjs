// Fits a linear-chain conditional random field (`src/core/brief/chain.ts`) by gradient descent over all of the data: no chance in it, the same
// every time.

/**
 * `chains`: `{ before?: label, links: [{ features, known?, never?, gold }], weight? }`. A feature that is rarer than `least` is left out.
 * Gives `{ bias, features: Map(name → weights), inside, across }`, in the order of `labels`.
 */
export function fitChain(chains, labels, { ridge = 6, least = 3, rounds = 90, rate = 0.08 } = {}) {
  const names = frequent(chains, least);
  const size = labels.length;
  const model = new Model(names.size, size);
  const data = chains.map((chain) => encoded(chain, names, labels));
  const adam = new Adam(model.weights.length);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Model(names.size, size);
    for (let i = 0; i < model.weights.length; i++)
      gradient.weights[i] = model.weights[i] * (i < names.size * size ? ridge : ridge / 5);
    for (const chain of data) addGradient(chain, model, gradient);
    adam.step(model.weights, gradient.weights, round, round > rounds * 0.7 ? rate * 0.3 : rate);
  }
  const row = (from) => Array.from(model.weights.subarray(from, from + size));
  const rows = (from, count) => Array.from({ length: count }, (_, i) => row(from + i * size));
  return {
    bias: row(model.bias),
    features: new Map([...names].map(([name, id]) => [name, row(id * size)])),
    inside: rows(model.inside, size),
    across: rows(model.across, size + 1),
  };
}

/** All weights in one array: those of the features, the bias, and the two tables of what follows what. */
class Model {
  constructor(features, size) {
    this.size = size;
    this.bias = features * size;
    this.inside = this.bias + size;
    this.across = this.inside + size * size;
    this.weights = new Float64Array(this.across + (size + 1) * size);
  }
}

/** D. Kingma, J. Ba, "Adam: A Method for Stochastic Optimization", 2015; here over all of the data at once. */
class Adam {
  constructor(length) {
    this.mean = new Float64Array(length);
    this.square = new Float64Array(length);
  }

  step(weights, gradient, round, rate) {
    for (let i = 0; i < weights.length; i++) {
      this.mean[i] = 0.9 * this.mean[i] + 0.1 * gradient[i];
      this.square[i] = 0.99 * this.square[i] + 0.01 * gradient[i] ** 2;
      const mean = this.mean[i] / (1 - 0.9 ** round);
      weights[i] -= (rate * mean) / (Math.sqrt(this.square[i] / (1 - 0.99 ** round)) + 1e-8);
    }
  }
}

function frequent(chains, least) {
  const counts = new Map();
  for (const { links } of chains)
    for (const { features } of links) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= least).map(([name], id) => [name, id]));
}

function encoded({ before, links, weight = 1 }, names, labels) {
  return {
    weight,
    before: before === undefined ? labels.length : labels.indexOf(before),
    links: links.map(({ features, known, never, gold }) => ({
      on: [...features].flatMap((name) => names.get(name) ?? []),
      known: known === undefined ? -1 : labels.indexOf(known),
      never: never === undefined ? -1 : labels.indexOf(never),
      gold: labels.indexOf(gold),
    })),
  };
}

function addGradient({ before, links, weight }, model, gradient) {
  const { size, bias, inside, across, weights } = model;
  const local = links.map((link) => localScores(link, model));
  const forward = [];
  for (const [i, scores] of local.entries()) {
    const last = forward[i - 1];
    forward.push(
      scores.map(
        (score, to) =>
          score +
          (last
            ? logSum(last.map((sum, from) => sum + weights[inside + from * size + to]))
            : weights[across + before * size + to]),
      ),
    );
  }
  const all = logSum(forward.at(-1));
  let backward = new Array(size).fill(0);
  for (let i = links.length - 1; i >= 0; i--) {
    const { on, gold } = links[i];
    for (let to = 0; to < size; to++) {
      const error = weight * (Math.exp(forward[i][to] + backward[to] - all) - (to === gold ? 1 : 0));
      if (Math.abs(error) < 1e-7) continue;
      gradient.weights[bias + to] += error;
      for (const id of on) gradient.weights[id * size + to] += error;
      if (i === 0) gradient.weights[across + before * size + to] += error;
    }
    if (i === 0) break;
    const behind = local[i].map((score, to) => score + backward[to]);
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        const at = inside + from * size + to;
        const share = Math.exp(forward[i - 1][from] + weights[at] + behind[to] - all);
        gradient.weights[at] += weight * (share - (from === links[i - 1].gold && to === gold ? 1 : 0));
      }
    }
    backward = Array.from({ length: size }, (_, from) =>
      logSum(behind.map((sum, to) => sum + weights[inside + from * size + to])),
    );
  }
}

function localScores({ on, known, never }, { size, bias, weights }) {
  const scores = Array.from(weights.subarray(bias, bias + size));
  for (const id of on) for (let to = 0; to < size; to++) scores[to] += weights[id * size + to];
  return scores.map((score, to) => (to === never || (known >= 0 && to !== known) ? -1e9 : score));
}

function logSum(values) {
  const most = Math.max(...values);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
