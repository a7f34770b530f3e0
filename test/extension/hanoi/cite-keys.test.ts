import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, completionsBehind, eventually, openNew } from '../editor';

describe('completion of cite keys', () => {
  afterEach(closeAll);

  for (const typed of ['@', '@korea', '@stangarone', '[see @']) {
    it(`offers the source behind "${typed}"`, async () => {
      const brief = await openNew('briefs/typing.md', `The summit failed ${typed}`);
      await eventually(async () => {
        const keys = (await completionsBehind(brief, typed)).map(({ insertText }) => insertText);
        assert.ok(keys.includes('koreatimes-2019'), `offered: ${keys.join(', ')}`);
      });
    });
  }

  for (const typed of ['[@koreatimes-2019, ', '[see @koreatimes-2019, p', '@koreatimes-2019 ['])
    it(`offers the places in the source behind "${typed}"`, async () => {
      const brief = await openNew('briefs/typing.md', `The summit failed ${typed}`);
      await eventually(async () => {
        const items = await completionsBehind(brief, typed);
        const places = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Value);
        const labels = places.map(({ label }) => String(label));
        assert.ok(labels.includes('p.'), labels.join(', '));
        assert.match(labels[0]!, /^para(s)?\. \d/, 'those that the dossier has something from come first');
      });
    });
});
