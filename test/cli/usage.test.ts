import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { version } from '../../package.json';
import type { Run } from '../../src/cli/run';
import { dossierProcess, folderWith, workspace } from './command-line';

describe('dossier', () => {
  const run = (...args: string[]): Promise<Run> => dossierProcess(folderWith(workspace), ...args);

  it('tells its version', async () => {
    for (const flag of ['--version', '-v'])
      assert.deepEqual(await run(flag), { exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('tells its usage, every command and option of it', async () => {
    const { stdout, exitCode, stderr } = await run('--help');
    assert.deepEqual([exitCode, stderr], [0, '']);
    for (const word of [
      'check',
      'inspect',
      'validate',
      '--format',
      '--dossier',
      '--config',
      '--rule',
      '--max-warnings',
    ])
      assert.match(stdout, new RegExp(` ${word} `));
    assert.equal((await run()).stdout, stdout);
    assert.equal((await run('check', '-h')).stdout, stdout);
  });

  for (const [args, message] of [
    [['chekc'], 'there is no command “chekc”. Did you mean “check”? See dossier --help'],
    [['constructor'], 'there is no command “constructor”. See dossier --help'],
    [['check', '--fromat', 'json'], "Unknown option '--fromat'"],
    [['check', '--format', 'xml'], '--format xml: expected text, json'],
    [
      ['check', '--rule', 'claim/unattributed=loud'],
      '--rule claim/unattributed=loud: expected RULE=off|hint|info|warning|error',
    ],
    [['check', '--rule', 'claim/none=off'], '--rule claim/none=off: there is no rule “claim/none”.'],
    [
      ['check', '--rule', 'claim/unatributed=off'],
      '--rule claim/unatributed=off: there is no rule “claim/unatributed”. Did you mean “claim/unattributed”?',
    ],
    [['check', '--max-warnings', 'many'], '--max-warnings many: expected a number'],
    [['check', '--dossier'], "Option '--dossier <value>' argument missing"],
  ] as const) {
    it(`says in one line why it cannot run: ${args.join(' ')}`, async () => {
      const { exitCode, stdout, stderr } = await run(...args);
      assert.deepEqual([exitCode, stdout], [2, '']);
      assert(stderr.startsWith(`dossier: ${message}`), stderr);
      assert.match(stderr, /^[^\n]+\n$/);
    });
  }

  it('is what the package runs', () => {
    assert.match(readFileSync('dist/cli/main.mjs', 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });
});
