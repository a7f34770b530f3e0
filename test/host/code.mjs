#!/usr/bin/env node
// Stands in for VS Code's desktop executable: takes the command line that @vscode/test-electron passes and runs the tests in
// the real workbench, in a headless browser; installs extensions with the server's own command line.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCommandLine } from './command-line.mjs';
import { serverMain, serverNode } from './paths.mjs';
import { serverEnvironment } from './server.mjs';
import { runTests } from './test-run.mjs';

const EXIT_CODES = { passed: 0, failed: 1, died: 70, stuck: 124 };
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

const commandLine = parseCommandLine(process.argv.slice(2));
const scratch = mkdtempSync(join(tmpdir(), 'vscode-host-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));

process.exitCode = commandLine.has('extensionTestsPath') ? await test() : runServerCommand(process.argv.slice(2));

async function test() {
  const { end, reason } = await runTests({
    tests: commandLine.last('extensionTestsPath'),
    extensions: commandLine.all('extensionDevelopmentPath'),
    folder: commandLine.paths[0],
    scratch,
  });
  if (end === 'died' || end === 'stuck') {
    console.error(`${reason}\n${readFileSync(join(scratch, 'server.log'), 'utf8').split('\n').slice(-40).join('\n')}`);
  }
  return EXIT_CODES[end];
}

/** `--install-extension`, `--list-extensions`, `--version`: what needs no window. */
function runServerCommand(args) {
  const options = [serverMain, '--accept-server-license-terms', ...args];
  return (
    spawnSync(serverNode(), options, { stdio: 'inherit', env: { ...process.env, ...serverEnvironment(scratch) } })
      .status ?? 1
  );
}
