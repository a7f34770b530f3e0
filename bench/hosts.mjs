// Starts a program that plays the extension host over a generated workspace, and reads what it has measured.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { build as buildExtension } from '../scripts/build.mjs';
import { root } from '../scripts/root.mjs';

/** Bundles a host of this folder, and the engine that it starts. */
export async function bundleHost(name) {
  await buildExtension();
  const outfile = join(root, `out/bench/${name}.mjs`);
  await build({
    entryPoints: [join(root, `bench/${name}.ts`)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}

/** What the host prints as JSON; and the longest pause of a thread that did nothing meanwhile. */
export async function runHost(host, folder, cache) {
  const running = spawn(process.execPath, [host, join(root, 'dist/engine.mjs'), folder, cache]);
  const ended = once(running, 'close');
  const idle = longestPause();
  const [stdout, stderr] = await Promise.all([text(running.stdout), text(running.stderr)]);
  const [status] = await ended;
  if (status !== 0) throw new Error(`The host ended with ${status}: ${stderr}`);
  return { ...JSON.parse(stdout), idle: idle() };
}

/** What a thread that does nothing sees meanwhile: so long does the machine itself keep a thread waiting. */
function longestPause() {
  let longest = 0;
  let last = performance.now();
  const ticker = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  return () => {
    clearInterval(ticker);
    return longest;
  };
}
