import { attributionVague } from '../../../../src/core/rules/attribution/vague';
import { describeRule } from '../../../support/rule';

const mark = 'attribution/vague';

describeRule(attributionVague, [
  { text: ['The dam was old, residents say.', `                 ~~~~~~~~~ ${mark}`].join('\n') },
  { text: ['The dam is **widely** believed to be old.', `        ~~~~~~~~~~~~~~~~~~~~~~~~~ ${mark}`].join('\n') },
  {
    text: [
      'Experts say so. Ana Brekke says so. Critics',
      `~~~~~~~ ${mark}`,
      `                                    ~~~~~~~ ${mark}`,
      'say no.',
    ].join('\n'),
  },
  { text: 'The experts of the Dam Inspectorate say that the dam was old.' },
  { text: 'Do experts say that the dam was old?' },
  { text: '“Experts say that the dam was old,” Ana Brekke recalled.' },
  { text: 'Experts say that the dam was old.[^1]\n\n[^1]: See @oster-report.' },
]);
