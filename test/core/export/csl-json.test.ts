/** Sources as CSL-JSON: what a CSL processor expects, and nothing lost on the way in and out. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSourceFile, writeCslJson } from '../../../src/core/api';
import { cslItem, otherFields } from '../../support/bibliography-text';
import { exampleProject } from '../../support/workspace';

function roundTrip(items: unknown): unknown {
  const { sources, problems } = readSourceFile('refs.json', JSON.stringify(items));
  assert.deepEqual(problems, []);
  return JSON.parse(writeCslJson(sources));
}

describe('export to CSL-JSON', () => {
  it('gives back every item as it was read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(cslItem, { selector: ({ id }) => id }), otherFields, (items, others) => {
        const written = JSON.parse(JSON.stringify(items.map((item) => ({ ...others, ...item }))));
        assert.deepEqual(roundTrip(written), written);
      }),
    );
  });

  it('puts what is Dossier’s own under `custom`, beside what is there', () => {
    const item = { id: 'a', type: 'book', reliability: 'B', 'derived-from': ['b'], custom: { shelf: 3 } };
    const { reliability, 'derived-from': from, custom, ...rest } = item;
    assert.deepEqual(roundTrip([item]), [{ ...rest, custom: { ...custom, reliability, 'derived-from': from } }]);
  });

  it('writes the dossier’s dates in the parts that CSL has for them', async () => {
    const { dossier } = await exampleProject();
    const [report] = JSON.parse(writeCslJson(dossier.sources.values()));
    assert.deepEqual(report, {
      id: 'oster-report',
      type: 'report',
      title: 'The failure of the Oster dam',
      author: [{ literal: 'Dam Inspectorate' }],
      issued: { 'date-parts': [[2021, 5]] },
      custom: { reliability: 'B', credibility: 2 },
    });
  });
});
