// Runs the tests, set-up included: all parts, or those named (`node scripts/test.mjs core ui`); with --watch at each save again.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from './parts.mjs';
import { root } from './root.mjs';
import { runPart } from './run-part.mjs';
import { installChromium, installEditor, installOrExit, installPackages, installPandoc } from './setup.mjs';

const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${PARTS.map((part) => part.name).join(', ')}.`);
  process.exit(2);
}
await installOrExit(installPackages);
process.exitCode = await runParts();
if (process.argv.includes('--watch')) runAtEachSave();

async function runParts() {
  const parts = chosenParts();
  const obstacles = new Map();
  const allIsThere = bringNeeds(parts, obstacles);
  const sum = { passed: 0, failed: 0 };
  const runQueue = async (queue) => {
    for (const part of parts.filter((one) => one.queue === queue)) {
      const { passed, failed } = await runPart(part, obstacles);
      sum.passed += passed;
      sum.failed += failed;
      if (failed > 0) obstacles.set(part.name, `${part.name} failed`);
    }
  };
  await runQueue('first');
  await allIsThere;
  await Promise.all([runQueue('windows'), runQueue('others')]);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed > 0 ? 1 : 0;
}

/** The parts named, or all, and the parts that they need. */
function chosenParts() {
  const chosen = PARTS.filter((part) => names.length === 0 || names.includes(part.name));
  const needed = chosen.flatMap((part) => part.needs);
  return PARTS.filter((part) => chosen.includes(part) || needed.includes(part.name));
}

/** Where something is not to be had, the parts that do not need it run all the same. */
async function bringNeeds(parts, obstacles) {
  for (const [need, installs] of Object.entries({
    editor: [installEditor, installChromium],
    pandoc: [installPandoc],
  })) {
    if (!parts.some((part) => part.needs.includes(need))) continue;
    try {
      for (const install of installs) await install();
    } catch (error) {
      obstacles.set(need, error.message);
    }
  }
}

function runAtEachSave() {
  let waiting;
  for (const folder of ['src', ...names.map((name) => join('test', name))]) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(runParts, 200);
    });
  }
}
