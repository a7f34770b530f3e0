import assert from 'node:assert/strict';
import type { Source } from '../../../src/core/dossier/model';
import { plainReference, shortReference } from '../../../src/core/sources/reference';
import { projectOf } from '../../support/workspace';

async function sourceOf(fields: string): Promise<Source> {
  const { dossier, problems } = await projectOf({ 'dossier/a.yaml': `sources:\n  - {id: key, ${fields}}` });
  assert.deepEqual(problems, []);
  return dossier.sources.get('key')!;
}

describe('a reference', () => {
  for (const [fields, short, plain] of [
    [
      'author: [{family: Dahl, given: Ingrid}], title: The night, container-title: Herald, issued: 2021-03-09',
      'Dahl 2021',
      'Ingrid Dahl, “The night”, Herald, 9 March 2021',
    ],
    [
      'author: [{family: Dahl}, {literal: Dam Board}], publisher: Vik Press, issued: 2021-05',
      'Dahl and Dam Board 2021',
      'Dahl and Dam Board, Vik Press, May 2021',
    ],
    [
      'author: [{family: A}, {family: B}, {family: C}, {family: D}], issued: 2020~',
      'A et al. 2020',
      'A et al., about 2020',
    ],
    ['title: The night, issued: {date-parts: [[2021]]}', '“The night” 2021', '“The night”, 2021'],
    ['title: The night, issued: {date-parts: [["2021", 3]]}', '“The night” 2021', '“The night”, March 2021'],
    ['title: 1984, author: [{given: Winston}]', 'Winston', 'Winston, “1984”'],
    ['issued: {}', 'key', 'key'],
    ['author: [{}], title: x', '“x”', '“x”'],
  ] as const) {
    it(`is “${short}” for {${fields}}`, async () => {
      const source = await sourceOf(fields);
      assert.equal(shortReference(source), short);
      assert.equal(plainReference(source), plain);
    });
  }
});
