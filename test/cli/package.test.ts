/** The package for npm: what it holds, and that it can be installed and run without a network and with nothing else beside it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../scripts/root.mjs';
import { folderWith, workspace } from './command-line';

const execute = promisify(execFile);
const shell = process.platform === 'win32';
/** No argument holds a space: Windows starts npm through a shell, which would take it for two. */
const npm = (cwd: string, program: 'npm' | 'npx', ...args: string[]) => execute(program, args, { cwd, shell });

describe('the package for npm', () => {
  const office = join(folderWith({}), 'the desk of 한서연');
  let installed: string;
  before(async () => {
    mkdirSync(office);
    writeFileSync(join(office, 'package.json'), '{"private": true}');
    for (const [path, text] of Object.entries(workspace)) {
      const named = join(office, path.replace('briefs/a', 'briefs/the first 초안'));
      mkdirSync(dirname(named), { recursive: true });
      writeFileSync(named, text);
    }
    const env = { ...process.env, npm_config_pack_destination: office };
    const packed = await execute('npm', ['pack', '--json', '--ignore-scripts'], { cwd: root, shell, env });
    const [{ filename }] = JSON.parse(packed.stdout);
    await npm(office, 'npm', 'install', '--offline', '--no-audit', '--no-fund', '--save-dev', `./${filename}`);
    installed = join(office, 'node_modules/dossier');
  });

  it('holds the command line, with what it owes to others, and nothing of the extension', () => {
    const files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(installed.length + 1)
          .replaceAll('\\', '/'),
      );
    const ours = /^(?:package\.json|README\.md|LICENSE|NOTICE\.md|CHANGELOG\.md|dist\/cli\/.*\.mjs)$/;
    assert.deepEqual(
      files.filter((file) => !ours.test(file)),
      [],
    );
    assert(files.includes('NOTICE.md') && files.includes('LICENSE'));
  });

  it('brings no other package along', () => {
    const { packages } = JSON.parse(readFileSync(join(office, 'package-lock.json'), 'utf8'));
    assert.deepEqual(Object.keys(packages), ['', 'node_modules/dossier']);
  });

  it('runs from there, on files whose names hold spaces and letters of any script', async () => {
    const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const run = (...args: string[]) => npm(office, 'npx', '--no-install', 'dossier', ...args);
    assert.equal((await run('--version')).stdout.trim(), version);
    const failed = await run('check').catch((error) => error);
    assert.equal(failed.code, 1, failed.stderr);
    assert.match(failed.stdout, /briefs\/the first 초안\.md/);
    assert.match(failed.stdout, /2 findings \(1 error, 1 warning\) in 2 files\.\n$/);
  });

  it('loads from there what renders references', async () => {
    const { stdout } = await npm(office, 'npx', '--no-install', 'dossier', 'references', 'briefs/b.md');
    assert.match(stdout, /The Failure of the Oster Dam/i);
  });
});
