// Writes fitted weights as a TypeScript data file of the core.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** Features that add less than `least` to the log-odds either way are left out. */
export function writeWeights(name, { purpose, script, model, least = 0.05 }) {
  const kept = Object.entries(model.features).filter(([, weight]) => Math.abs(weight) >= least);
  const lines = kept.map(([feature, weight]) => `    ${property(feature)}: ${weight.toFixed(2)},`);
  const text = [
    `/** ${purpose} Fitted by \`node ${script}\`; not written by hand. */`,
    "import type { Weights } from '../../../logistic';",
    '',
    `export const ${name}Weights: Weights = {`,
    `  bias: ${model.bias.toFixed(2)},`,
    '  features: {',
    ...lines,
    '  },',
    '};',
    '',
  ].join('\n');
  const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  writeFileSync(join(root, 'src/core/brief/lexicons/en/weights', `${file}.ts`), text);
  return kept.length;
}

function property(feature) {
  return /^[a-z]\w*$/i.test(feature) ? feature : `'${feature}'`;
}
