// How a suite tells the process that started it what it counted. No word from it is a failure: it died.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where a suite writes its results: `{ passed, failed }`. */
export const RESULTS_VARIABLE = 'DOSSIER_TEST_RESULTS';

/** Called by a suite when all its tests have run; a suite that was started by hand has nobody to tell. */
export function writeResults({ passed, failed }) {
  const file = process.env[RESULTS_VARIABLE];
  if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
}

/** Runs a suite and returns what it counted; one more has failed if the suite died, ended badly or had no test. */
export async function collectResults(file, run) {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const ended = await run({ [RESULTS_VARIABLE]: file });
  if (!existsSync(file)) return { passed: 0, failed: 1, problem: 'the suite ended before it had run all its tests' };
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
  if (failed > 0) return { passed, failed };
  if (passed === 0) return { passed, failed: 1, problem: 'the suite has no test' };
  if (!ended) return { passed, failed: 1, problem: 'its tests passed, but the suite ended badly' };
  return { passed, failed };
}
