import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type * as vscode from 'vscode';
import {
  cardAt,
  closeAll,
  completionsBehind,
  definitionsOf,
  eventually,
  open,
  openNew,
  quickFixesAt,
  replace,
  rulesAt,
} from '../editor';

async function offered(document: vscode.TextDocument, behind: string): Promise<string[]> {
  const items = await completionsBehind(document, behind);
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('a file of the dossier', () => {
  afterEach(closeAll);

  it('offers the ids that a field may name', async () => {
    const statements = await open('dossier/statements.yaml');
    await replace(statements, '- by: north-korea', '- by: ');
    await eventually(async () => {
      const ids = await offered(statements, '- by: ');
      assert.ok(ids.includes('kim-yo-jong'), `offered: ${ids.join(', ')}`);
      assert.ok(!ids.includes('koreatimes-2019'));
    });
  });

  it('offers the words that a field takes', async () => {
    const statements = await open('dossier/statements.yaml');
    await replace(statements, 'kind: reported', 'kind: ');
    await eventually(async () => assert.ok((await offered(statements, 'kind: ')).includes('paraphrased')));
  });

  it('shows the card of an id', async () => {
    const statements = await open('dossier/statements.yaml');
    await eventually(async () => assert.match(await cardAt(statements, 'troy-stangarone'), /Troy Stangarone/));
  });

  it('leads from an id to the entry, unsaved lines counted', async () => {
    const actors = await open('dossier/actors.yaml');
    await replace(actors, 'actors:', '# new\n# lines\nactors:');
    const statements = await open('dossier/statements.yaml');
    await eventually(async () =>
      assert.deepEqual(await definitionsOf(statements, 'troy-stangarone'), [
        'dossier/actors.yaml: - id: troy-stangarone',
      ]),
    );
  });

  it('is where a name and a citation in a brief lead to', async () => {
    const brief = await open('briefs/hurried.md');
    await eventually(async () => {
      assert.deepEqual(await definitionsOf(brief, 'Stephen Biegun'), ['dossier/actors.yaml: - id: stephen-biegun']);
      assert.deepEqual(await definitionsOf(brief, '@koreatimes-2019'), ['dossier/sources.yaml: - id: koreatimes-2019']);
    });
  });

  it('offers the fix of a problem, and prefers it', async () => {
    const statements = await open('dossier/statements.yaml');
    await replace(statements, '- by: north-korea', '- by: north-kora');
    await eventually(() => assert.ok(rulesAt(statements, 'north-kora').includes('dossier/unknown-reference')));
    const [fix] = await quickFixesAt(statements, 'north-kora');
    assert.ok(fix?.edit && fix.isPreferred, 'a preferred fix');
    const [[uri, [edit]]] = fix.edit.entries() as [[vscode.Uri, [vscode.TextEdit]]];
    assert.deepEqual(
      [uri.toString(), statements.getText(edit.range), edit.newText],
      [statements.uri.toString(), 'north-kora', 'north-korea'],
    );
  });

  it('takes a speaker whom a brief names and nobody knows', async () => {
    const brief = await openNew('briefs/speaker.md', 'Runa Eikeland said that the talks had failed.\n');
    const fix = await eventually(async () => {
      const fixes = await quickFixesAt(brief, 'Runa Eikeland');
      const found = fixes.find(({ title }) => title === 'Add “Runa Eikeland” to the dossier');
      assert.ok(found?.edit, `offered: ${fixes.map(({ title }) => title).join(', ')}`);
      return found.edit;
    });
    const [[uri, [edit]]] = fix.entries() as [[vscode.Uri, [vscode.TextEdit]]];
    assert.match(uri.path, /dossier\/actors\.yaml$/);
    assert.match(edit.newText, /- id: runa-eikeland\n {4}name: Runa Eikeland/);
  });

  it('is told from other YAML', async () => {
    const other = await openNew('other.yaml', 'actors:\n  - id: a\n    type: \n');
    const statements = await open('dossier/statements.yaml');
    await eventually(async () => assert.notEqual(await cardAt(statements, 'troy-stangarone'), ''));
    assert.ok(!(await offered(other, 'type: ')).includes('public-body'));
  });
});
