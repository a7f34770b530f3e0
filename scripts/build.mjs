// Builds the extension for the desktop and for the web, and the command line tool, from one source.
import './node-version.mjs';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle, context, stop } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

// Heavy libraries load when first needed, so that they become chunks of their own where the format allows it.
const SPLIT = { format: 'esm', splitting: true, chunkNames: 'chunks/[name]-[hash]', outExtension: { '.js': '.mjs' } };

// Not esbuild's `node` platform: that would take the CommonJS builds of libraries where ESM ones are to be had.
const NODE = { platform: 'neutral', mainFields: ['module', 'main'] };

const TARGETS = [
  {
    entryPoints: { extension: 'src/vscode/extension.ts', engine: 'src/vscode/engine/node/worker.ts' },
    outdir: 'dist',
    ...SPLIT,
    ...NODE,
    target: 'node20',
    external: ['vscode', 'node:*'],
  },
  {
    // The web worker extension host loads nothing but one CommonJS file.
    // What is heavy is a file of its own, which the extension loads itself.
    entryPoints: { extension: 'src/vscode/web.ts', rendering: 'src/core/rendering/citeproc.ts' },
    outdir: 'dist/web',
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
  },
  {
    // `run` is named so that it stands beside `worker`, which it looks for in its own folder.
    entryPoints: { main: 'src/cli/main.ts', run: 'src/cli/run.ts', worker: 'src/cli/worker.ts' },
    outdir: 'dist/cli',
    ...SPLIT,
    banner: { js: '#!/usr/bin/env node' },
    ...NODE,
    target: 'node20',
    external: ['node:*'],
  },
];

/** Builds `dist/`; with `dev`, readable and with source maps. Returns the size of each file that was written, in bytes. */
export async function build({ dev = false } = {}) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const results = await Promise.all(TARGETS.map((target) => bundle(options(target, dev))));
  chmodSync(join(root, 'dist/cli/main.mjs'), 0o755);
  return Object.assign({}, ...results.map(outputSizes));
}

/** Builds, and builds again at each save, until the process ends. */
export async function watch() {
  process.once('exit', stop); // while it watches, esbuild's own process may outlive this one
  for (const target of TARGETS) {
    const watching = await context(options(target, true));
    await watching.watch();
  }
}

function options(target, dev) {
  return {
    ...target,
    absWorkingDir: root,
    bundle: true,
    charset: 'utf8',
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  };
}

function outputSizes({ metafile }) {
  return Object.fromEntries(Object.entries(metafile.outputs).map(([file, { bytes }]) => [file, bytes]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (process.argv.includes('--watch')) await watch();
    else printSizes(await build({ dev: process.argv.includes('--dev') }));
  } catch (error) {
    if (!error.errors) throw error; // those of the source, esbuild has shown
    process.exitCode = 1;
  }
}

function printSizes(sizes) {
  for (const [file, bytes] of Object.entries(sizes))
    console.log(`${String(Math.ceil(bytes / 1000)).padStart(6)} kB  ${file}`);
}
