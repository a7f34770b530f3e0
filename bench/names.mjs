// Finding names in briefs: our index beside two npm libraries and, where it can be built, the Rust crate aho-corasick, all in one
// run, on names and texts that are made from a seed. Each runs in a process of its own; of several rounds the best counts, in time of the CPU.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/root.mjs';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { randomFrom } from './corpus.mjs';
import { installLibraries } from './libraries.mjs';
import { line } from './report.mjs';

const SIZES = [1000, 100_000, 1_000_000];
const LIBRARIES = ['fastscan@1.0.6', '@monyone/aho-corasick@1.1.11'];
const LIMIT = 240_000;
/** `times` as fast as the best library; the rates in MB/s are those of the machine that the goals were set on. */
const goals = { 100000: { rate: 100, times: 5 }, 1000000: { rate: 60, times: 5, build: 2000, bytes: 60e6, load: 50 } };

export async function measure() {
  const folder = join(temporaryFolder(), 'names');
  mkdirSync(folder, { recursive: true });
  const candidates = [await ours(), ...npmLibraries(folder), ...rust(folder)];
  for (const size of SIZES) {
    console.log(`  ${size.toLocaleString('en')} aliases`);
    let own;
    let best = 0;
    for (const { name, skipped, command } of candidates) {
      if (skipped) {
        line(name, `not measured: ${skipped}`);
        continue;
      }
      const result = run(command, size, folder);
      if (result.failed) line(name, `not measured: ${result.failed}`);
      else line(name, words(result, own));
      if (own && LIBRARIES.some((library) => library.startsWith(name))) best = Math.max(best, result.rate ?? 0);
      own ??= result;
    }
    const reached = { ...own, times: best > 0 ? own?.rate / best : undefined };
    for (const [key, goal] of Object.entries(goals[size] ?? {})) verdict(key, reached[key], goal);
  }
}

function words({ rate, build, bytes, load, hits }, own) {
  const ratio = own?.rate ? `, ${(own.rate / rate).toFixed(1)} times as fast are we` : '';
  const extra = bytes === undefined ? '' : `, ${(bytes / 1e6).toFixed(1)} MB, loaded again in ${load.toFixed(1)} ms`;
  return `${rate.toFixed(0).padStart(4)} MB/s, built in ${Math.round(build)} ms${extra}, ${hits} hits${ratio}`;
}

function verdict(key, value, goal) {
  if (value === undefined) return;
  const isReached = key === 'rate' || key === 'times' ? value >= goal : value <= goal;
  console.log(`${isReached ? '  ✓' : '  ✗'} ${key}: ${(value / goal).toFixed(2)} of the goal`);
}

async function ours() {
  const outfile = join(root, 'out/bench/names-ours.mjs');
  await build({
    ...{ entryPoints: [join(root, 'bench/names-ours.ts')], outfile, bundle: true, format: 'esm', platform: 'node' },
    ...{ target: 'node20', packages: 'external', logLevel: 'warning' },
  });
  return { name: 'Dossier', command: [process.execPath, '--expose-gc', outfile] };
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

function rust(folder) {
  const name = 'aho-corasick, Rust';
  const crate = join(folder, 'rust');
  mkdirSync(join(crate, 'src'), { recursive: true });
  writeFileSync(
    join(crate, 'Cargo.toml'),
    '[package]\nname = "names"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\naho-corasick = "1"\n[profile.release]\nlto = true\n',
  );
  writeFileSync(join(crate, 'src/main.rs'), RUST);
  const made = spawnSync('cargo', ['build', '--release', '--quiet'], { cwd: crate, encoding: 'utf8', timeout: LIMIT });
  if (made.error) return [{ name, skipped: 'there is no cargo' }];
  const binary = join(crate, 'target/release/names');
  if (made.status !== 0 || !existsSync(binary)) return [{ name, skipped: 'cargo could not build it' }];
  return [{ name, command: [binary] }];
}

function run([program, ...before], size, folder) {
  const files = corpus(size, folder);
  const { stdout, status, error } = spawnSync(program, [...before, files.names, files.text], {
    encoding: 'utf8',
    timeout: LIMIT,
    maxBuffer: 1 << 26,
  });
  if (error?.code === 'ETIMEDOUT') return { failed: `it took more than ${LIMIT / 1000} s` };
  return status === 0 ? JSON.parse(stdout) : { failed: 'it failed' };
}

/** A name a line, and a text of 6 MB, read as briefs of 6 KB, that names somebody in every 150 characters or so. */
function corpus(size, folder) {
  const names = join(folder, `${size}.names`);
  const text = join(folder, `${size}.text`);
  if (!existsSync(text)) {
    const made = makeCorpus(size);
    writeFileSync(names, made.names.join('\n'));
    writeFileSync(text, made.text);
  }
  return { names, text };
}

function makeCorpus(size) {
  const random = randomFrom(size);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = (syllables) => Array.from({ length: syllables }, () => pick(SYLLABLES)).join('');
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const given = Array.from({ length: 8000 }, () => capital(word(2 + Math.floor(random() * 2))));
  const family = Array.from({ length: 60_000 }, () => capital(word(2 + Math.floor(random() * 3))));
  const names = new Set();
  while (names.size < size) {
    const body = `${pick(family)} ${pick(['Ministry', 'Bank', 'Institute', 'Party'])} of ${pick(family)}`;
    names.add(random() < 0.2 ? body : `${pick(given)} ${pick(family)}`);
  }
  const list = [...names];
  const common = [...SMALL, ...Array.from({ length: 4000 }, () => word(1 + Math.floor(random() * 3)))];
  const sentences = [];
  for (let length = 0; length < 6e6; ) {
    const count = 12 + Math.floor(random() * 14);
    const words = Array.from({ length: count }, () => (random() < 0.045 ? pick(list) : pick(common)));
    const sentence = `${capital(words.join(' '))}.${random() < 0.2 ? '\n\n' : ' '}`;
    sentences.push(sentence);
    length += sentence.length;
  }
  return { names: list, text: sentences.join('') };
}

const SYLLABLES =
  'ba be bo bra da del dor el en fa fen ga gar ha hel il in ja jor ka kel la lin ma mor na nor o or pa per ra ros sa sel ta tor ul va ves wen ya zor'.split(
    ' ',
  );
const SMALL =
  'the of and to in a that was by on for said with as from at were had will be an it its has which have not been their would after more about other than some when into'.split(
    ' ',
  );

const RUST = `use aho_corasick::{AhoCorasick, MatchKind};
use std::{env, fs, time::SystemTime};

/// Seconds of CPU where the system tells them, else of the clock.
fn cpu() -> f64 {
    let told = fs::read_to_string("/proc/self/schedstat").ok();
    let ticks = told.and_then(|told| told.split(' ').next().and_then(|first| first.parse::<f64>().ok()));
    ticks.map_or_else(|| SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs_f64(), |ns| ns / 1e9)
}

fn main() {
    let files: Vec<String> = env::args().skip(1).collect();
    let names = fs::read_to_string(&files[0]).unwrap();
    let text = fs::read_to_string(&files[1]).unwrap();
    let started = cpu();
    let ac = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names.lines()).unwrap();
    let build = (cpu() - started) * 1000.0;
    let mut best = f64::MAX;
    let mut hits = 0;
    for _ in 0..9 {
        let started = cpu();
        hits = ac.find_iter(&text).count();
        best = best.min(cpu() - started);
    }
    println!("{{\\"rate\\":{},\\"build\\":{},\\"hits\\":{}}}", text.len() as f64 / 1e6 / best, build, hits);
}
`;
