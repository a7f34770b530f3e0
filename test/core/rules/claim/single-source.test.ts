import { claimSingleSource } from '../../../../src/core/rules/claim/single-source';
import { describeRule } from '../../../support/rule';

const mark = 'claim/single-source';

describeRule(claimSingleSource, [
  {
    text: [
      '**BLUF:** The dam will fall.[^1]',
      `          ~~~~~~~~~~~~~~~~~~~~~~ ${mark}`,
      '',
      '[^1]: @oster-report [p. 4].',
    ].join('\n'),
  },
  { text: '## Main findings\n\n- The dam will fall [@oster-report].\n  - It leaks [@herald-2021].' },
  { text: '## Key judgments\n\nThe dam will fall. That comes down to one report [@oster-report].' },
  { text: '## Key judgments\r\n\r\nThe dam will fall [@oster-report; @herald-2021].\r\n' },
]);
