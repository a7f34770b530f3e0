import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, editBetween } from '../../../src/core/api';

describe('the edit between two texts', () => {
  it('makes the one of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r\n', '한', '🌊') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editBetween(before, after);
        assert.equal(edit ? applyEdits(before, [edit]) : before, after);
        assert.equal(edit === undefined, before === after);
      }),
    );
  });

  it('is no longer than it has to be', () =>
    assert.deepEqual(editBetween('one two three', 'one 2 three'), { start: 4, end: 7, text: '2' }));
});
