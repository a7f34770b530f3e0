import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, open } from '../editor';

describe('a source at an address', () => {
  const command = 'dossier.addSourceFromClipboard';
  const asked: string[] = [];
  let server: Server;
  let address: string;

  before(async () => {
    server = createServer(({ url }, answer) => {
      asked.push(url!);
      answer.setHeader('Content-Type', 'text/html; charset=utf-8');
      answer.end('<title>The dam</title><meta name="citation_author" content="Lunde, Tor">');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dam`;
  });
  beforeEach(() => {
    asked.length = 0;
  });
  afterEach(async () => {
    await allow(undefined);
    await closeAll();
  });
  after(() => server.close());

  it('is not asked for unless the user has allowed it', async () => {
    const sources = await open('dossier/sources.yaml');
    const text = sources.getText();
    await vscode.commands.executeCommand(command, address);
    assert.deepEqual([asked, sources.getText()], [[], text]);
  });

  it('is asked for once the user has allowed it, and added', async () => {
    await allow(true);
    const sources = await open('dossier/sources.yaml');
    await vscode.commands.executeCommand(command, address);
    assert.deepEqual(asked, ['/dam']);
    assert.match(sources.getText(), /title: The dam\n {4}author: .*Lunde/);
    assert.match(sources.getText(), /accessed: \d{4}-\d\d-\d\d/);
  });
});

async function allow(allowed: true | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('dossier.network');
  await settings.update('allowed', allowed, vscode.ConfigurationTarget.Global);
}
