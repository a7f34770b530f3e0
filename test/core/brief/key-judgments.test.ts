import assert from 'node:assert/strict';
import { keyJudgments } from '../../../src/core/brief/key-judgments';
import { readExample } from '../../support/brief';

const cases: readonly (readonly [what: string, text: string, judgments: readonly string[]])[] = [
  [
    'under a heading',
    '# Brief\n\nIt broke in 2020.\n\n## Key Judgements\n\nWe judge it safe.\n\n## More\n\nIt broke in 2021.',
    ['We judge it safe.'],
  ],
  [
    'in sections below it',
    '## Main findings\n\n### Water\n\nIt broke in 2020.\n\n## More\n\nIt broke in 2021.',
    ['It broke in 2020.'],
  ],
  ['behind a label in bold', '**BLUF:** We judge it safe.\n\nIt broke in 2021.', ['We judge it safe.']],
  ['behind a label in capitals', 'BOTTOM LINE: We judge it safe.', ['We judge it safe.']],
  [
    'in the list under a label',
    '**Key judgments**\n\n- We judge it safe.\n- It broke in 2020.\n\nIt broke in 2021.',
    ['We judge it safe.', 'It broke in 2020.'],
  ],
  [
    'with the items inside an item',
    '## Key judgments\n\n- We judge it safe.\n  - It broke in 2020.\n- We judge it dear.',
    ['We judge it safe. It broke in 2020.', 'We judge it dear.'],
  ],
  [
    'not where the words are part of a sentence',
    'Key findings are that it broke in 2020.\n\n## Key findings of 2019\n\nIt broke in 2021.',
    [],
  ],
];

describe('key judgments', () => {
  for (const [what, text, judgments] of cases) {
    it(`are found ${what}`, async () => {
      const { brief } = await readExample(text);
      const found = keyJudgments(brief).map(({ sentences }) =>
        sentences
          .map(({ start, end }) => text.slice(start, end).replace('**BLUF:** ', '').replace('BOTTOM LINE: ', ''))
          .join(' '),
      );
      assert.deepEqual(found, judgments);
    });
  }
});
