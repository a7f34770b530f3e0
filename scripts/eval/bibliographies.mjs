// How much of each bibliography in the corpora is in use, and why the rest is not. Goal: 99 % of each .bib, and of all.
import { bibliographyFiles, countEntries } from './bibliography-files.mjs';

const GOAL = 0.99;

export function bibliographies({ core, corpora }) {
  let isReached = true;
  const sum = { seen: 0, loaded: 0, milliseconds: 0 };
  console.log('  seen  loaded  notes      ms  file');
  for (const found of bibliographyFiles(corpora)) {
    const started = performance.now();
    const { sources, problems } = core.readSourceFile(found.path, found.text);
    const milliseconds = performance.now() - started;
    const seen = countEntries(found);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const row = [seen, sources.length, problems.length - errors.length, Math.round(milliseconds)];
    console.log(`${row.map((number) => String(number).padStart(6)).join('  ')}  ${found.path}`);
    for (const problem of errors) console.log(`        ${place(found.text, problem)}: ${problem.message}`);
    if (found.path.endsWith('.bib') && sources.length < GOAL * seen) isReached = false;
    sum.seen += seen;
    sum.loaded += sources.length;
    sum.milliseconds += milliseconds;
  }
  if (sum.loaded < GOAL * sum.seen) isReached = false;
  const share = ((100 * sum.loaded) / sum.seen).toFixed(2);
  console.log(`\n${sum.loaded} of ${sum.seen} entries in use (${share} %), in ${Math.round(sum.milliseconds)} ms`);
  console.log(`Goal ${isReached ? 'reached' : 'missed'}: 99 % of each .bib, and of all.`);
  return isReached;
}

function place(text, { start }) {
  const lines = text.slice(0, start).split('\n');
  return `line ${lines.length}, column ${lines.at(-1).length + 1}`;
}
