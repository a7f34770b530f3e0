// Builds the program in `names-rust/`, which holds our index of names against the Rust crate aho-corasick: with the newest crate
// where cargo reaches its registry, else with the one that Debian packages.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mjs';

/** Where Debian puts the sources of its crates. */
const DEBIAN = '/usr/share/cargo/registry';
const PACKAGE = 'librust-aho-corasick-dev';

/** What to run, or what is missing. */
export function buildRust(folder, timeout) {
  const name = 'aho-corasick, Rust';
  const crate = join(folder, 'names-rust');
  cpSync(join(root, 'bench/names-rust'), crate, { recursive: true });
  const fromDebian = ['source.crates-io.replace-with="debian"', `source.debian.directory="${DEBIAN}"`];
  const target = join(root, 'out/bench/names-rust');
  const build = (...config) => {
    const options = { cwd: crate, env: { ...process.env, CARGO_TARGET_DIR: target, CARGO_NET_RETRY: '0' }, timeout };
    return spawnSync(
      'cargo',
      ['build', '--release', '--quiet', ...config.flatMap((set) => ['--config', set])],
      options,
    );
  };
  const made = build();
  if (made.error?.code === 'ENOENT') return { name, skipped: 'there is no cargo' };
  if (made.status !== 0) {
    if (!existsSync(DEBIAN)) return { name, skipped: `cargo has no registry, and Debian's ${PACKAGE} is not there` };
    if (build(...fromDebian).status !== 0)
      return { name, skipped: `cargo could not build it with Debian's ${PACKAGE}` };
  }
  return { name: `aho-corasick ${versionIn(crate)}, Rust`, command: [join(target, 'release/names')] };
}

function versionIn(crate) {
  return /name = "aho-corasick"\nversion = "(.*)"/.exec(readFileSync(join(crate, 'Cargo.lock'), 'utf8'))[1];
}
