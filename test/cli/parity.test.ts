/** The editor's engine and the command line find the same in the same files: the examples, and the labelled briefs where they are. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/root.mjs';
import { folder, testEngine } from '../support/engine';
import { dossier, folderWith } from './command-line';

const labelled = join(root, '../shared/corpora/briefs');

/** What both find in each brief of a folder: rule, severity, place and message. */
async function checkParity(disk: string): Promise<void> {
  const files = Object.fromEntries(
    readdirSync(disk, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.\w+$/.test(path))
      .map((path) => [path, readFileSync(join(disk, path), 'utf8')]),
  );
  const { stdout } = await dossier(disk, 'check', '--format', 'json');
  const results: { file: string; findings: Record<string, unknown>[] }[] = JSON.parse(stdout);
  const { engine } = testEngine(files);
  engine.openFolder({ folder });
  let compared = 0;
  for (const { file, findings } of results.filter(({ file }) => file.endsWith('.md'))) {
    engine.noteDocument({ folder, path: file, open: { version: 1, text: files[file]!, isUnsaved: false } });
    const shown = await engine.findings({ folder, path: file, version: 1 });
    const inEditor = shown?.map(({ finding }) => [
      finding.rule,
      finding.severity,
      finding.start,
      finding.end,
      finding.message,
    ]);
    const onCommandLine = findings.map(({ rule, severity, start, end, message }) => [
      rule,
      severity,
      start,
      end,
      message,
    ]);
    assert.deepEqual(inEditor, onCommandLine, file);
    compared += findings.length;
  }
  assert(compared > 0);
}

describe('the editor and the command line', () => {
  it('find the same in the examples', async () => {
    const copy = folderWith({});
    cpSync(join(root, 'examples/hanoi'), copy, { recursive: true });
    await checkParity(copy);
  });

  it('find the same with settings, silence and a baseline', async () => {
    const copy = folderWith({
      'dossier.yaml': 'profile: icd-203\noverrides: [{files: "briefs/b*", rules: {attribution/vague: info}}]',
      'dossier/a.yaml': '',
      'briefs/a.md':
        'Experts say so.\n\nWe judge it highly likely. <!-- dossier-disable-line -->\n\nIt is old. <!-- dossier-disable-line -->\n',
      'briefs/b.md': 'Critics say so.\r\n\r\nExperts say so.\r\n',
    });
    await checkParity(copy);
    await dossier(copy, 'check', '--write-baseline', 'briefs/a.md');
    await checkParity(copy);
  });

  const names = existsSync(labelled)
    ? readdirSync(labelled).flatMap((name) => /^(.*)\.labels\.jsonl$/.exec(name)?.[1] ?? [])
    : [];
  for (const name of names) {
    it(`find the same in the labelled brief ${name}`, async () => {
      const read = (ending: string) => readFileSync(join(labelled, name + ending), 'utf8');
      const files = { 'dossier.yaml': '', 'dossier/kb.yaml': read('.kb.yaml'), 'briefs/brief.md': read('.md') };
      await checkParity(folderWith(files));
    });
  }
});
