import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openNew, rulesAt } from '../editor';

const kind = vscode.CodeActionKind.SourceFixAll.append('dossier');

describe('fix all', () => {
  afterEach(closeAll);

  it('mends what cannot be wrong and nothing else, as one step to undo', async () => {
    const text =
      'Experts say so. <!-- dossier-disable-line quote/unattributed -->\n\nWhy so? <!-- dossier-disable-line -->\n';
    const brief = await openNew('briefs/to-fix.md', text);
    await eventually(() => assert.ok(rulesAt(brief, 'Experts').includes('attribution/vague')));
    const everything = new vscode.Range(0, 0, brief.lineCount, 0);
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      brief.uri,
      everything,
      kind.value,
    );
    const [action] = found.filter((one) => one.kind?.value === kind.value);
    assert.ok(action?.edit && (await vscode.workspace.applyEdit(action.edit)));
    assert.equal(brief.getText(), 'Experts say so.\n\nWhy so?\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(brief.getText(), text);
  });
});

describe('the coverage report', () => {
  afterEach(closeAll);

  it('opens rendered, on the briefs as they are', async () => {
    const brief = await openNew('briefs/uncovered.md', 'The Hanoi summit cost €4m in 2019.\n');
    await vscode.window.showTextDocument(brief);
    await vscode.commands.executeCommand('dossier.showCoverage');
    const page = await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      assert.ok(input instanceof vscode.TabInputCustom);
      return input.uri;
    });
    const document = await vscode.workspace.openTextDocument(page);
    assert.match(document.getText(), /^# Coverage\n\n\d+ of \d+ claims have a source/);
  });
});
