// Runs test/extension's window on the example again in the web worker extension host, on the web build of the extension.
import { join } from 'node:path';
import { exitAtSignals } from '../test/host/signals.mjs';
import { runWebTests } from '../test/host/web.mjs';
import { bundleForWebHost } from './bundle-tests.mjs';
import { writeResults } from './results.mjs';
import { root } from './root.mjs';
import { copyExample } from './workspaces.mjs';

/** The tests have no file system to write their results to, so that they print them. */
const RESULTS = /test results: (\{.*\})/;

exitAtSignals();
const tests = join(root, await bundleForWebHost());
const lines = [];
const ended = await runWebTests({
  extension: root,
  tests,
  folder: copyExample(),
  onOutput: (line) => lines.push(line),
});
const [, printed] = lines.map((line) => RESULTS.exec(line)).find(Boolean) ?? [];
if (printed) {
  const results = JSON.parse(printed);
  for (const failure of results.failures) console.log(`${failure}\n`);
  writeResults(results);
  process.exit(results.failed > 0 ? 1 : 0);
}
console.log(`${lines.join('\n')}\nThe window ended before its tests: ${ended}.`);
process.exit(1);
