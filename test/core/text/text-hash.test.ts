import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { repeatedIn, textHash, textHashes } from '../../../src/core/text/text-hash';

describe('hashes of texts', () => {
  it('tell which texts stand more than once', () => {
    const lists = fc.array(fc.array(fc.string({ maxLength: 2 }), { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(lists, (all) => {
        const isRepeated = (text: string): boolean => all.flat().filter((other) => other === text).length > 1;
        const expected = all.map((list) => list.flatMap((text, i) => (isRepeated(text) ? i : [])));
        assert.deepEqual(repeatedIn(all.map(textHashes)), expected);
      }),
    );
  });

  it('are others for texts that differ in little', () => {
    const hashes = Array.from({ length: 20_000 }, (_, i) => textHash(`actor-${i}`));
    for (const half of [0, 1] as const) assert.ok(new Set(hashes.map((hash) => hash[half])).size > 19_990);
  });
});
