import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
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
});
