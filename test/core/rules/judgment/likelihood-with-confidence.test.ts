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
  {
    text: [
      'Ana Brekke said that the gates were rusty. Jon Vos said so too. “They are old,” Brekke added, and Vos asked who had paid for them. The mayor said that nobody had, and that the council would see to it in the spring, when there was money again. Ingrid Dahl told the council that there would be none, and Brekke said that she had heard this before, in the year of the storm.',
      '',
      'We believe with low confidence that there is a roughly even chance of a breach.',
      '           ~~~~~~~~~~~~~~~~~~~ judgment/likelihood-with-confidence',
    ].join('\n'),
  },
  { text: 'The inspectorate assesses with high confidence that the dam is likely to fail.' },
  { text: 'We assess with high confidence that the dam may fail.' },
  { text: '“We assess with high confidence that the dam is likely to fail,” Ana Brekke said.' },
]);
