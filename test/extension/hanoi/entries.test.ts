import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, inWorkspace, openNew, rangeOf } from '../editor';

/** A line of the view, as it hands it to a command. */
function line(kind: string, id: string) {
  const address = vscode.workspace.workspaceFolders![0]!.uri.toString();
  return { folder: { address, sendUnsaved: () => undefined }, node: { entry: { kind, id } } };
}

describe('the entries of the view', () => {
  afterEach(closeAll);

  it('are opened at their place', async () => {
    await vscode.commands.executeCommand('dossier.openEntry', line('actor', 'kim-yo-jong'));
    await eventually(() => {
      const { document, selection } = vscode.window.activeTextEditor!;
      assert.equal(document.uri.path, inWorkspace('dossier/actors.yaml').path);
      assert.equal(document.getText(selection), 'kim-yo-jong');
    });
  });

  it('are cited at the caret, also in brackets that are there', async () => {
    const brief = await openNew('briefs/entries.md', 'It failed.\n');
    const editor = vscode.window.activeTextEditor!;
    const end = rangeOf(brief, 'failed').end;
    editor.selection = new vscode.Selection(end, end);
    await eventually(async () => {
      await vscode.commands.executeCommand('dossier.citeEntry', line('source', 'koreatimes-2019'));
      assert.equal(brief.getText(), 'It failed [@koreatimes-2019].\n');
    });
    const inside = rangeOf(brief, '2019').start;
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('dossier.citeEntry', line('source', 'asiae-2020'));
    assert.equal(brief.getText(), 'It failed [@koreatimes-2019; @asiae-2020].\n');
  });

  it('are copied as a citation, several of them as one', async () => {
    const both = [line('source', 'koreatimes-2019'), line('source', 'asiae-2020')];
    await vscode.commands.executeCommand('dossier.copyCitation', both[0], both);
    assert.equal(await vscode.env.clipboard.readText(), '[@koreatimes-2019; @asiae-2020]');
  });
});
