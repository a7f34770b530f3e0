import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../src/core/api';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? part : [...new TextEncoder().encode(part)])));

describe('decoding', () => {
  it('reads UTF-8', () => assert.deepEqual(decodeUtf8(bytes('Kīlauea 🌋\r\n')), { text: 'Kīlauea 🌋\r\n' }));
  it('keeps a byte order mark, so that offsets are the file’s', () =>
    assert.deepEqual(decodeUtf8(bytes(0xef, 0xbb, 0xbf, 'a')), { text: '\uFEFFa' }));

  it('reads nothing from nothing', () => assert.deepEqual(decodeUtf8(bytes()), { text: '' }));

  for (const [name, file, line] of [
    ['a Latin-1 letter', bytes('one\ntwo\ncaf', 0xe9, ' three\n', 0xe9), 3],
    ['a character cut by the end of its line', bytes('one', 0xc3, '\ntwo'), 1],
    ['a character cut by the end of the file', bytes('one\ntwo', 0xf0, 0x9f), 2],
  ] as const) {
    it(`names the line of ${name}`, () =>
      assert.deepEqual(decodeUtf8(file), { error: `This file is not UTF-8 (line ${line}). Save it as UTF-8.` }));
  }

  for (const mark of [bytes(0xff, 0xfe, 'T', 0), bytes(0xfe, 0xff, 0, 'T')]) {
    it(`recognizes UTF-16 by ${mark[0] === 0xff ? 'FF FE' : 'FE FF'}`, () =>
      assert.deepEqual(decodeUtf8(mark), {
        error: 'This file is not UTF-8 (it looks like UTF-16). Save it as UTF-8.',
      }));
  }
});
