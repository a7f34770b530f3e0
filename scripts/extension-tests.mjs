// Runs test/extension in the extension host of a real VS Code: a window for each of its folders, or for those that are named.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { bundleForExtensionHost } from './bundle-tests.mjs';
import { collectResults, writeResults } from './results.mjs';
import { root } from './root.mjs';
import { copyExample, foldersTogether, temporaryFolder } from './workspaces.mjs';

/** The folder of test/extension that holds a window's tests, and the workspace that the window opens. */
const WINDOWS = {
  hanoi: copyExample(),
  offices: foldersTogether('north', 'south'),
  plain: temporaryFolder(),
  texts: copyExample(),
};

const wanted = process.argv.slice(2);
await bundleForExtensionHost('extension');
const sum = { passed: 0, failed: 0 };
for (const [window, workspace] of Object.entries(WINDOWS)) {
  if (wanted.length > 0 && !wanted.includes(window)) continue;
  const { passed, failed, problem } = await collectResults(join(root, `out/results/window-${window}.json`), (env) =>
    runWindow(window, workspace, env),
  );
  if (problem) console.error(`window ${window}: ${problem}`);
  sum.passed += passed;
  sum.failed += failed;
}
writeResults(sum);
process.exitCode = sum.failed > 0 ? 1 : 0;

async function runWindow(window, workspace, env) {
  try {
    await runTests({
      ...executable(),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out/test/extension/index.js'),
      extensionTestsEnv: { ...env, DOSSIER_TEST_WINDOW: window },
      launchArgs: [workspace, '--disable-extensions'],
    });
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

/** The VS Code that the user names; else on Linux the one from npm; elsewhere @vscode/test-electron downloads one. */
function executable() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named && !existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names ${named}, which does not exist.`);
  if (named) return { vscodeExecutablePath: named };
  return process.platform === 'linux' ? { vscodeExecutablePath: join(root, 'test/host/code.mjs') } : {};
}
