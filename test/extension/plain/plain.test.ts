import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openNew } from '../editor';

describe('a folder without a dossier', () => {
  it('leaves the extension asleep', async () => {
    const note = await openNew('note.md', 'Experts say that a deal is near.\n');
    await vscode.commands.executeCommand('vscode.executeHoverProvider', note.uri, new vscode.Position(0, 1));
    assert.equal(vscode.extensions.getExtension('dossier.dossier')?.isActive, false);
    assert.deepEqual((process.report.getReport() as unknown as { workers: unknown[] }).workers, []);
    assert.deepEqual(vscode.languages.getDiagnostics(note.uri), []);
  });

  it('is told apart from a brief without findings when asked', async () => {
    await vscode.commands.executeCommand('dossier.explain');
    const page = vscode.window.activeTextEditor!.document.getText();
    assert.match(page, /note\.md belongs to no dossier/);
  });
});
