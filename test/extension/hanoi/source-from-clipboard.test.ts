import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../editor';

const command = 'dossier.addSourceFromClipboard';
const bibtex = '@article{lunde2021, title = {The dam}, author = {Lunde, Tor}, year = 2021}';

describe('a source from the clipboard', () => {
  afterEach(closeAll);

  it('may be BibTeX', async () => {
    await vscode.env.clipboard.writeText(bibtex);
    await vscode.commands.executeCommand(command);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(vscode.workspace.asRelativePath(document.uri), 'dossier/sources.yaml');
    assert.match(document.getText(), /- id: lunde2021\n {4}type: article-journal\n {4}title: The dam\n/);
  });

  it('may be several items of CSL, as one step to undo', async () => {
    const sources = await open('dossier/sources.yaml');
    const before = sources.getText();
    const items = ['The dam', 'The gate'].map((title, i) => ({ id: `item-${i}`, type: 'book', title }));
    await vscode.commands.executeCommand(command, JSON.stringify(items));
    assert.match(sources.getText(), /- id: item-0\n[^-]+- id: item-1\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(sources.getText(), before);
  });

  for (const text of ['some words', '', 'https://example.invalid/page', '10.1234/5678'])
    it(`is nothing that changes a file in "${text}", as long as the network is not allowed`, async () => {
      const sources = await open('dossier/sources.yaml');
      const before = sources.getText();
      await vscode.commands.executeCommand(command, text);
      assert.equal(sources.getText(), before);
    });
});
