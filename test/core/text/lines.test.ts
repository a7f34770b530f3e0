import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf, positionAt } from '../../../src/core/api';

describe('lines', () => {
  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n', CR: '\r' })) {
    it(`end at ${name}`, () => {
      const text = ['a', '', '🌊b', ''].join(end);
      const starts = [0, 1 + end.length, 1 + 2 * end.length, 4 + 3 * end.length];
      assert.deepEqual(linesOf(text).starts, starts);
    });
  }

  it('give the line and the column of every offset, in UTF-16 code units', () => {
    const text = 'a\r\n🌊b\rc';
    const places = Array.from({ length: text.length + 1 }, (_, offset) => {
      const { line, column } = positionAt(linesOf(text), offset);
      return `${line}:${column}`;
    });
    assert.deepEqual(places, ['0:0', '0:1', '0:2', '1:0', '1:1', '1:2', '1:3', '2:0', '2:1']);
  });

  it('are one for an empty text', () => assert.deepEqual(linesOf(''), { starts: [0] }));

  it('lead back to the offset, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', '🌊') }), fc.nat(), (text, seed) => {
        const lines = linesOf(text);
        const offset = seed % (text.length + 1);
        const { line, column } = positionAt(lines, offset);
        assert.equal(lines.starts[line]! + column, offset);
        assert(offset < (lines.starts[line + 1] ?? Number.POSITIVE_INFINITY));
        assert.equal(lines.starts.length, text.split(/\r\n|\r|\n/).length);
      }),
    );
  });
});
