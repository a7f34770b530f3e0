// Libraries that ours is held against: installed for one run, in a folder where nothing else is.
import { spawnSync } from 'node:child_process';

/** Did it work? `names` as npm takes them, with their versions. */
export function installLibraries(folder, names) {
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, ...names], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
