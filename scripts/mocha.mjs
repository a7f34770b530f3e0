// Runs one suite of tests in this process: `node scripts/mocha.mjs core`.
import { join } from 'node:path';
import Mocha from 'mocha';
import { exitAtSignals } from '../test/host/signals.mjs';
import { bundleForNode } from './bundle-tests.mjs';
import { writeResults } from './results.mjs';
import { root } from './root.mjs';

exitAtSignals();
process.setSourceMapsEnabled(true);
process.chdir(root);
const mocha = new Mocha({ reporter: 'dot', timeout: 60_000 });
for (const file of await bundleForNode(process.argv[2])) mocha.addFile(join(root, file));
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  writeResults({ passed: runner.stats.passes, failed: failures });
  process.exit(failures > 0 ? 1 : 0);
});
