import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, open, replace } from '../editor';

/** What stands before and behind the caret on its line. */
function aroundCaret(): [path: string, before: string, behind: string] {
  const { document, selection } = vscode.window.activeTextEditor!;
  const { text } = document.lineAt(selection.active.line);
  const { character } = selection.active;
  return [vscode.workspace.asRelativePath(document.uri), text.slice(0, character), text.slice(character)];
}

describe('a new entry', () => {
  afterEach(closeAll);

  it('goes to the end of its list, unsaved, with the caret where the user writes on', async () => {
    const actors = await open('dossier/actors.yaml');
    await replace(actors, 'actors:', '# unsaved\nactors:');
    const before = actors.getText();
    await vscode.commands.executeCommand('dossier.newActor', 'Runa Eikeland');
    assert.ok(actors.getText().startsWith(before.trimEnd()), 'what was there stays');
    assert.match(actors.getText(), /\n {2}- id: runa-eikeland\n {4}name: Runa Eikeland\n {4}type: /);
    await eventually(() => assert.deepEqual(aroundCaret(), ['dossier/actors.yaml', '    type: ', '']));
    assert.ok(actors.isDirty, 'it is not saved');
    await vscode.commands.executeCommand('undo');
    assert.equal(actors.getText(), before);
  });

  it('may be an event', async () => {
    await open('briefs/hurried.md');
    await vscode.commands.executeCommand('dossier.newEvent', 'Oslo talks');
    await eventually(() => assert.deepEqual(aroundCaret(), ['dossier/events.yaml', '    date: ', '']));
  });

  it('may be a source', async () => {
    await vscode.commands.executeCommand('dossier.newSource', 'The dam: a history');
    const { document } = vscode.window.activeTextEditor!;
    assert.match(document.getText(), /title: ["']The dam: a history["']/);
    await eventually(() => assert.deepEqual(aroundCaret().slice(0, 2), ['dossier/sources.yaml', '    type: ']));
  });
});
