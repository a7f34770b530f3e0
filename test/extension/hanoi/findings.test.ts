import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, findingsIn, open, openNew, quickFixesAt, replace, rulesAt, write } from '../editor';

describe('findings', () => {
  afterEach(closeAll);

  it('stand under the words of a brief', async () => {
    const brief = await open('briefs/hurried.md');
    await eventually(() => assert.ok(rulesAt(brief, 'Experts say').includes('attribution/vague')));
  });

  it('stand under a style that is not there, in the brief and in dossier.yaml', async () => {
    const brief = await openNew('briefs/styled.md', '---\ncsl: none.csl\n---\n\nIt rained.\n');
    await eventually(() => assert.deepEqual(rulesAt(brief, 'none.csl'), ['citation/unusable-style']));
    const configuration = await open('dossier.yaml');
    const end = configuration.lineAt(configuration.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(configuration.uri, end, '\nstyle: neither.csl\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(() => assert.deepEqual(rulesAt(configuration, 'neither.csl'), ['dossier/config']));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.deepEqual(findingsIn(configuration), []));
    await vscode.workspace.fs.delete(brief.uri);
  });

  it('lead to the page of their rule', async () => {
    const brief = await open('briefs/hurried.md');
    const [diagnostic] = await eventually(() => {
      const diagnostics = vscode.languages.getDiagnostics(brief.uri);
      assert.ok(diagnostics.length > 0);
      return diagnostics;
    });
    assert.ok(typeof diagnostic!.code === 'object');
    const page = diagnostic!.code.target;
    const document = await vscode.workspace.openTextDocument(page);
    assert.match(document.getText(), new RegExp(`^# ${diagnostic!.code.value}\n[\\s\\S]*## How it decides`));
    await vscode.commands.executeCommand('vscode.open', page);
    await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor');
      assert.equal(String(input.uri), String(page));
    });
  });

  it('come and go with an edit and its undo', async () => {
    const brief = await open('briefs/hurried.md');
    await eventually(() => assert.ok(rulesAt(brief, 'Experts say').includes('attribution/vague')));
    await replace(brief, 'Experts say that', 'Troy Stangarone says that');
    await eventually(() => assert.ok(!rulesAt(brief, 'Troy Stangarone says that').includes('attribution/vague')));
    await vscode.commands.executeCommand('undo');
    await eventually(() => assert.ok(rulesAt(brief, 'Experts say').includes('attribution/vague')));
  });

  it('leave a well-sourced brief alone', async () => {
    const brief = await open('briefs/well-sourced.md');
    await replace(brief, 'Two cautions follow.', 'Experts say that it failed.');
    const found = await eventually(() => {
      assert.ok(rulesAt(brief, 'Experts say').includes('attribution/vague'));
      return findingsIn(brief);
    });
    assert.deepEqual(
      found.filter(({ words }) => words !== 'Experts'),
      [],
    );
  });

  it('stand under names that are not in order, and a quick fix writes the one that is meant', async () => {
    await write(
      'dossier/z-names.yaml',
      `actors:
  - {id: liv-vik, name: Liv Vik, type: person, roles: [{title: Deputy mayor, until: 2018}]}
  - {id: per-vik, name: Per Vik, type: person}
events:
  - {id: oster-fair, name: Oster fair, date: 2021-03-04}
`,
    );
    const text = [
      '---\ndate: 2021-03-10\n---\n',
      'Deputy mayor Liv Vik met Per Vik, and Runa Eikeland came.\n',
      'On the next day Vik left.\n',
      'The Oster fair of 5 March 2021 was crowded. Stephen Bigun liked it. So did Runa Eikeland.\n',
    ].join('\n');
    const brief = await openNew('briefs/names.md', text);
    const expected = {
      'Deputy mayor': 'mention/role-out-of-date',
      'Vik left': 'mention/ambiguous',
      '5 March 2021': 'mention/event-date',
      'Stephen Bigun': 'mention/name-variant',
      'Runa Eikeland': 'mention/unknown-actor',
    };
    await eventually(() => {
      for (const [words, rule] of Object.entries(expected))
        assert.ok(rulesAt(brief, words).includes(rule), `${rule}: ${rulesAt(brief, words).join(', ')}`);
    });
    const fixes = await quickFixesAt(brief, 'Vik left');
    const fix = fixes.find(({ title }) => title === 'Write “Per Vik”');
    assert.ok(fix?.edit, `offered: ${fixes.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(brief.getText(), text.replace('Vik left', 'Per Vik left'));
    await eventually(() => assert.ok(!rulesAt(brief, 'Per Vik left').includes('mention/ambiguous')));
  });

  it('stand under the same words where lines end in CRLF', async () => {
    const brief = await open('briefs/hurried.md');
    const expected = await eventually(() => {
      assert.ok(findingsIn(brief).length > 0);
      return findingsIn(brief);
    });
    const copy = await openNew('briefs/crlf.md', brief.getText().replaceAll('\n', '\r\n'));
    await eventually(() => assert.deepEqual(findingsIn(copy), expected));
  });

  it('stand in a Quarto file that the configuration names', async () => {
    const configuration = await open('dossier.yaml');
    const brief = await openNew('briefs/quarto.qmd', 'Experts say that a deal is near.\n');
    await replace(configuration, 'briefs/**/*.md', 'briefs/**/*.qmd');
    await eventually(() => assert.ok(rulesAt(brief, 'Experts say').includes('attribution/vague')));
  });

  it('do not stand in a file that the configuration does not name', async () => {
    const note = await openNew('note.md', 'Experts say that a deal is near.\n');
    const brief = await open('briefs/hurried.md');
    await eventually(() => assert.ok(findingsIn(brief).length > 0));
    assert.deepEqual(findingsIn(note), []);
  });
});
