import { mentionEventDate } from '../../../../src/core/rules/mention/event-date';
import { describeRule } from '../../../support/rule';

const mark = 'mention/event-date';

describeRule(mentionEventDate, [
  {
    text: [
      'The Oster dam breach on 5 March 2021 was no surprise.',
      `                        ~~~~~~~~~~~~ ${mark}`,
    ].join('\n'),
  },
  { text: 'The Oster dam breach in 2023 still paid for lawyers.' },
  { text: 'The report on the Oster dam breach of 5 May 2021 names nobody.' },
  { text: 'A book about the Oster dam breach (2023) is out, and a memorial to the Oster dam breach (2022).' },
  { text: 'The anniversary of the Oster dam breach (4 March 2024) was quiet.' },
]);
