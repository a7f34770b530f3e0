import assert from 'node:assert/strict';
import { coveredBy, covers, overlappedBy, overlaps } from '../../../src/core/text/range';

describe('ranges in their order', () => {
  const items = [
    { start: 0, end: 3 },
    { start: 3, end: 8 },
    { start: 10, end: 12 },
    { start: 12, end: 20 },
  ];

  it('are found as by looking at each', () => {
    for (let start = 0; start < 22; start++) {
      for (let end = start; end < 22; end++) {
        const range = { start, end };
        assert.deepEqual(
          coveredBy(range, items),
          items.filter((item) => covers(range, item)),
        );
        assert.deepEqual(
          overlappedBy(range, items),
          items.filter((item) => overlaps(range, item)),
        );
      }
    }
  });
});
