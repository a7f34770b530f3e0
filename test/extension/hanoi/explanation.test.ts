import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, open, openNew } from '../editor';

async function explanation(): Promise<string> {
  await vscode.commands.executeCommand('dossier.explain');
  return vscode.window.activeTextEditor!.document.getText();
}

describe('the explanation of what is shown', () => {
  afterEach(closeAll);

  it('tells what a brief holds', async () => {
    await open('briefs/hurried.md');
    await eventually(async () => assert.match(await explanation(), /^briefs\/hurried\.md is a brief\.$/m));
  });

  it('tells why a file is no brief', async () => {
    await openNew('note.md', 'Experts say that a deal is near.\n');
    await eventually(async () =>
      assert.match(await explanation(), /^note\.md is not a brief: .*briefs\/\*\*\/\*\.md/m),
    );
  });
});
