#!/usr/bin/env node
// Stands in for VS Code's desktop executable: takes the command line that @vscode/test-electron passes and runs the tests in
// the real workbench, in a headless browser; installs extensions with the server's own command line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serverMain, serverNode } from './paths.mjs';
import { serverEnvironment } from './server.mjs';
import { exitAtSignals } from './signals.mjs';
import { runTests } from './test-run.mjs';

const EXIT_CODES = { passed: 0, failed: 1, died: 70, stuck: 124 };

const args = process.argv.slice(2);
const { values, positionals } = parseArgs({
  args,
  strict: false,
  options: { extensionDevelopmentPath: { type: 'string', multiple: true }, extensionTestsPath: { type: 'string' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'vscode-host-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
exitAtSignals();
process.exitCode = values.extensionTestsPath ? await test() : runServerCommand();

async function test() {
  const { end, reason } = await runTests({
    tests: values.extensionTestsPath,
    extensions: values.extensionDevelopmentPath ?? [],
    folder: positionals[0],
    scratch,
  });
  if (end === 'died' || end === 'stuck') {
    console.error(`${reason}\n${readFileSync(join(scratch, 'host.log'), 'utf8').split('\n').slice(-40).join('\n')}`);
  }
  return EXIT_CODES[end];
}

/** `--install-extension`, `--list-extensions`, `--version`: what needs no window. */
function runServerCommand() {
  const env = { ...process.env, ...serverEnvironment(scratch) };
  const command = [serverMain, '--accept-server-license-terms', ...args];
  return spawnSync(serverNode(), command, { stdio: 'inherit', env }).status ?? 1;
}
