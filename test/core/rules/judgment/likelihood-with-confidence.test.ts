import { judgmentLikelihoodWithConfidence } from '../../../../src/core/rules/judgment/likelihood-with-confidence';
import { describeRule } from '../../../support/rule';

describeRule(judgmentLikelihoodWithConfidence, [
  {
    text: [
      'We have moderate confidence that the dam is likely to fail.',
      '        ~~~~~~~~~~~~~~~~~~~ judgment/likelihood-with-confidence',
    ].join('\n'),
  },
  {
    text: [
      'Our confidence in this is low, and the dam will probably hold.',
      '    ~~~~~~~~~~~~~~~~~~~~~~~~~ judgment/likelihood-with-confidence',
    ].join('\n'),
  },
  { text: 'We assess with high confidence that the dam may fail.' },
  { text: '“We assess with high confidence that the dam is likely to fail,” Ana Brekke said.' },
]);
