// Finding names in briefs: our index beside two npm libraries and, where it can be built, the Rust crate aho-corasick, all in one
// run, on names and texts that are made from a seed. Each runs in a process of its own; of several rounds the best counts, in time of the CPU.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/root.mjs';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { installLibraries } from './libraries.mjs';
import { namesCorpus } from './names-corpus.mjs';
import { buildRust } from './names-rust.mjs';
import { against, line, reaching } from './report.mjs';

const SIZES = [1000, 100_000, 1_000_000];
const LIBRARIES = ['fastscan@1.0.6', '@monyone/aho-corasick@1.1.11'];
const LIMIT = 240_000;

export async function measure() {
  const folder = join(temporaryFolder(), 'names');
  mkdirSync(folder, { recursive: true });
  const own = await ours();
  const libraries = npmLibraries(folder);
  const rust = buildRust(folder, LIMIT);
  for (const size of SIZES) {
    console.log(`  ${size.toLocaleString('en')} aliases`);
    const files = namesCorpus(size, folder);
    const [result, ...others] = [own, ...libraries, rust].map((candidate) => run(candidate, files));
    if (result.rate === undefined) continue;
    const times = (rates) => (rates.length > 0 ? result.rate / Math.max(...rates) : undefined);
    judge(size, result, {
      library: times(others.slice(0, -1).flatMap(({ rate }) => rate ?? [])),
      rust: times(others.slice(-1).flatMap(({ rate }) => rate ?? [])),
    });
  }
}

/** The rates in MB/s are goals for a quiet machine of the year; what holds on any are the ratios. */
function judge(size, { rate, build, bytes, load }, times) {
  if (size === 100_000) {
    reaching('finding', rate, 100, 'MB/s');
    if (times.library) reaching('beside the best library', times.library, 5, 'times as fast');
  }
  if (size === 1_000_000) {
    reaching('finding', rate, 60, 'MB/s');
    against('building the index', build, 2000, 'ms');
    against('its size, outside the heap', bytes / 1e6, 60, 'MB');
    against('loading it again', load, 50, 'ms');
  }
  if (size > 1000 && times.rust) reaching('beside native Rust', times.rust, 2, 'times as fast');
}

/** What a candidate took, printed; nothing where it could not be measured, nor then with more names. */
function run(candidate, files) {
  const { name, skipped, command } = candidate;
  const result = skipped ? { failed: skipped } : measured(command, files);
  if (result.failed) {
    candidate.skipped = result.failed;
    line(name, `not measured: ${result.failed}`);
    return {};
  }
  const { rate, build, hits } = result;
  line(name, `${rate.toFixed(0).padStart(4)} MB/s, built in ${Math.round(build)} ms, ${hits} hits`);
  return result;
}

function measured([program, ...before], files) {
  const { stdout, status, error } = spawnSync(program, [...before, files.names, files.text], {
    encoding: 'utf8',
    timeout: LIMIT,
    maxBuffer: 1 << 26,
  });
  if (error?.code === 'ETIMEDOUT') return { failed: `it took more than ${LIMIT / 1000} s` };
  return status === 0 ? JSON.parse(stdout) : { failed: 'it failed' };
}

async function ours() {
  const outfile = join(root, 'out/bench/names-ours.mjs');
  await build({
    ...{ entryPoints: [join(root, 'bench/names-ours.ts')], outfile, bundle: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20', packages: 'external', logLevel: 'warning' },
  });
  return { name: 'Dossier', command: [process.execPath, outfile] };
}

/** Installed where nothing else is, for this run. */
function npmLibraries(folder) {
  const isInstalled = installLibraries(folder, LIBRARIES);
  return LIBRARIES.map((library) => {
    const name = library.replace(/@[^@]*$/, '');
    if (!isInstalled) return { name, skipped: 'npm could not install it' };
    return {
      name,
      command: [process.execPath, '--max-old-space-size=6000', join(root, 'bench/names-library.mjs'), folder, name],
    };
  });
}
