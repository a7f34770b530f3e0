/** The package for npm: what it holds, and that its command runs from there with nothing else installed. */
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/root.mjs';
import { folderWith, workspace } from './command-line';

const run = promisify(execFile);

describe('the package for npm', () => {
  let unpacked: string;
  before(async () => {
    const folder = folderWith({});
    const shell = process.platform === 'win32';
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      shell,
    });
    const [{ filename }] = JSON.parse(stdout);
    execFileSync('tar', ['-xzf', join(folder, filename), '-C', folder]);
    unpacked = join(folder, 'package');
  });

  it('holds the command line and nothing of the extension', () => {
    const others = readdirSync(unpacked, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.\w+$/.test(path) || path === 'LICENSE')
      .filter((path) => !/^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/cli\/.*\.mjs)$/.test(path));
    assert.deepEqual(others, []);
  });

  it('runs from there', async () => {
    const { bin, version } = JSON.parse(readFileSync(join(unpacked, 'package.json'), 'utf8'));
    const main = join(unpacked, bin.dossier);
    assert.equal((await run(process.execPath, [main, '--version'])).stdout.trim(), version);
    const failed = await run(process.execPath, [main, 'check'], { cwd: folderWith(workspace) }).catch((error) => error);
    assert.deepEqual([failed.code, failed.stderr], [1, '']);
    assert.match(failed.stdout, /2 findings \(1 error, 1 warning\) in 2 files\.\n$/);
  });
});
