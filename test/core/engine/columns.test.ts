import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fromColumns, toColumns } from '../../../src/vscode/engine/columns';

describe('columns', () => {
  it('give back the records', () => {
    const value = fc.jsonValue({ maxDepth: 2 }).filter((given) => given !== null);
    const records = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), value, { noNullPrototype: true }));
    const copy = (given: unknown) => JSON.parse(JSON.stringify(given));
    fc.assert(fc.property(records, (given) => assert.deepEqual(fromColumns(copy(toColumns(given))), copy(given))));
  });
});
