import assert from 'node:assert/strict';
import { duplicatesIn } from '../../../src/core/sources/same-work';
import { projectOf } from '../../support/workspace';

const cases: readonly (readonly [what: string, sources: readonly [string, string], by: string | undefined])[] = [
  [
    'the DOI, however it is written',
    ['title: Dams, DOI: 10.1000/ABC', 'title: DAMS., URL: "https://doi.org/10.1000/abc"'],
    'DOI',
  ],
  [
    'the address, but for what tracks',
    ['URL: "http://www.a.example/x/?utm_source=m#top", title: Dams', 'URL: "https://a.example/x"'],
    'address',
  ],
  [
    'title, year and author',
    [
      'title: "Dams: a history", issued: 2020, author: [{family: Ødegård}]',
      'title: Dams – A History, issued: 2020-03, author: [{family: Ødegård, given: O.}]',
    ],
    'title and year',
  ],
  [
    'the title in Hangul',
    ['title: 하노이 회담의 실패와 교훈, issued: 2020', 'title: 하노이 회담의 실패와 교훈, issued: 2020'],
    'title and year',
  ],
  [
    'nothing: another title at one address',
    ['URL: "https://a.example", title: Dams', 'URL: "https://a.example", title: Wells'],
    undefined,
  ],
  ['nothing: other years', ['title: Annual report, issued: 2020', 'title: Annual report, issued: 2021'], undefined],
  [
    'nothing: other issues',
    ['title: Annual report, issued: 2020, volume: 1', 'title: Annual report, issued: 2020, volume: 2'],
    undefined,
  ],
  [
    'nothing: other authors',
    [
      'title: Introduction, issued: 2020, author: [{family: Dahl}]',
      'title: Introduction, issued: 2020, author: [{family: Lee}]',
    ],
    undefined,
  ],
  [
    'nothing: other days',
    ['title: The day at the dam, issued: 2020-03-01', 'title: The day at the dam, issued: 2020-03-02'],
    undefined,
  ],
];

describe('two sources', () => {
  for (const [what, [a, b], by] of cases) {
    it(`have in common ${what}`, async () => {
      const { dossier } = await projectOf({ 'dossier/d.yaml': `sources:\n  - {id: a, ${a}}\n  - {id: b, ${b}}\n` });
      assert.equal(dossier.sources.size, 2);
      assert.deepEqual([...duplicatesIn(dossier)], by === undefined ? [] : [['b', { key: 'a', by }]]);
    });
  }
});
