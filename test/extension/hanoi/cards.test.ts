import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { cardAt, closeAll, eventually, open } from '../editor';

describe('cards', () => {
  afterEach(closeAll);

  const cases = {
    'an actor': { file: 'briefs/hurried.md', over: 'Stephen Biegun', shows: 'Stephen Biegun' },
    'an actor by a Korean name': { file: 'briefs/well-sourced.md', over: '김여정', shows: 'Kim Yo-jong' },
    'an event': { file: 'briefs/hurried.md', over: 'Hanoi summit', shows: '2019' },
    'a citation': { file: 'briefs/hurried.md', over: '@koreatimes-2019', shows: 'Korea Times' },
  };
  for (const [what, { file, over, shows }] of Object.entries(cases)) {
    it(`tell about ${what}`, async () => {
      const brief = await open(file);
      const card = await eventually(async () => {
        const shown = await cardAt(brief, over);
        assert.notEqual(shown, '');
        return shown;
      });
      assert.ok(card.includes(shows), card);
    });
  }

  it('are not there over a word that names nothing', async () => {
    const brief = await open('briefs/hurried.md');
    await eventually(async () => assert.notEqual(await cardAt(brief, 'Stephen Biegun'), ''));
    assert.equal(await cardAt(brief, 'We are less sure'), '');
  });
});
