// Brings what a fresh machine lacks: npm's packages and, for the parts that open an editor, a VS Code and a Chromium.
import './node-version.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../test/host/chromium.mjs';
import { prepareHost } from '../test/host/prepare.mjs';
import { root } from './root.mjs';

/** What building and testing the core need. Quick where nothing is missing, like the others here. */
export function installPackages() {
  return npmCi(root, 'the npm packages');
}

/** What opening the extension in a browser needs. */
export async function installEditor() {
  await npmCi(join(root, 'test/host'), 'a VS Code for tests');
  prepareHost();
}

/** What tests that drive a browser need. */
export async function installChromium() {
  if (findChromium()) return;
  const missing =
    'No Chromium was found: install one (Debian: apt-get install chromium) or set CHROMIUM to its executable.';
  await installByApt('chromium', missing);
  if (!findChromium()) throw new Error(missing);
}

async function installByApt(name, missing) {
  const asRoot = rootPrefix();
  if (!asRoot || !works('apt-get', '--version')) throw new Error(missing);
  const apt = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q'];
  await runQuietly('Reading the lists of packages', [...apt, 'update'], root);
  await runQuietly(`Installing ${name}`, [...apt, 'install', '-y', '--no-install-recommends', name], root);
}

/** What the tests need that hold our references against Pandoc's. */
export async function installPandoc() {
  if (works('pandoc', '--version')) return;
  await installByApt('pandoc', 'No Pandoc was found: install one (Debian: apt-get install pandoc).');
  if (!works('pandoc', '--version')) throw new Error('Pandoc was installed, and does not start.');
}

/** Installs, or ends the process with what is missing. */
export async function installOrExit(install) {
  try {
    await install();
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

async function npmCi(folder, what) {
  const installed = statSync(join(folder, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  const wanted = statSync(join(folder, 'package-lock.json'));
  if (installed && installed.mtimeMs >= wanted.mtimeMs) return;
  await runQuietly(`Installing ${what}`, ['npm', 'ci', '--loglevel=error'], folder);
}

/** Says what it does and how long it took; the command's own words only when it fails. */
async function runQuietly(title, [command, ...args], cwd) {
  const started = Date.now();
  const child = spawn(command, args, { cwd, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (words += text));
  const [code] = await once(child, 'close').catch((error) => [error.message]);
  if (code !== 0) throw new Error(`${title} failed (${code}). What ${[command, ...args].join(' ')} said:\n${words}`);
  console.log(`${title}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}

function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined;
}

function works(command, ...args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const install of [installPackages, installEditor, installChromium, installPandoc]) await installOrExit(install);
}
