import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/api';

describe('edits', () => {
  const text = 'The dam failed.';

  it('are given in offsets of the text before them, in any order', () => {
    const edits = [
      { start: 8, end: 14, text: 'held' },
      { start: 0, end: 3, text: 'A' },
    ];
    assert.equal(applyEdits(text, edits), 'A dam held.');
  });

  it('may touch, and insert at one place in the order given', () => {
    const edits = [
      { start: 7, end: 14, text: '' },
      { start: 7, end: 7, text: ' (old)' },
      { start: 7, end: 7, text: ' broke' },
    ];
    assert.equal(applyEdits(text, edits), 'The dam (old) broke.');
  });

  it('may be none', () => assert.equal(applyEdits(text, []), text));

  for (const [name, edits] of Object.entries({
    'overlap another': [
      { start: 0, end: 5, text: 'x' },
      { start: 4, end: 7, text: 'y' },
    ],
    'end before they start': [{ start: 5, end: 4, text: 'x' }],
    'lie behind the text': [{ start: 15, end: 16, text: 'x' }],
    'lie before the text': [{ start: -1, end: 2, text: 'x' }],
  })) {
    it(`are refused where they ${name}`, () => assert.throws(() => applyEdits(text, edits), RangeError));
  }
});
