import assert from 'node:assert/strict';
import { didYouMean, nearest } from '../../../src/core/text/suggest';

describe('suggestions', () => {
  const known = ['aliases', 'roles', 'sources', 'summary', 'id'];

  for (const [written, meant] of [
    ['alises', 'aliases'],
    ['Roles', 'roles'],
    ['sourcse', 'sources'],
    ['roels', 'roles'],
    ['di', 'id'],
    ['occupation', undefined],
    ['x', undefined],
    ['', undefined],
  ] as const) {
    it(`${meant ? `give “${meant}”` : 'give nothing'} for “${written}”`, () =>
      assert.equal(nearest(written, known), meant));
  }

  it('take the nearest of several', () =>
    assert.equal(nearest('dahl-2020', ['dahl-2019', 'dahl-2020a']), 'dahl-2020a'));
  it('give nothing for one letter, which every other is near to', () => assert.equal(nearest('a', ['b']), undefined));
  it('read as a question behind a message', () => {
    assert.equal(didYouMean('alises', known), ' Did you mean “aliases”?');
    assert.equal(didYouMean('occupation', known), '');
  });
});
