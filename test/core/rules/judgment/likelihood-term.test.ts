import { judgmentLikelihoodTerm } from '../../../../src/core/rules/judgment/likelihood-term';
import { describeRule } from '../../../support/rule';

describeRule(judgmentLikelihoodTerm, [
  {
    text: [
      'In our view the dam is *highly likely* to fail.',
      '                        ~~~~~~~~~~~~~ judgment/likelihood-term',
    ].join('\n'),
    fixed: 'In our view the dam is *very likely* to fail.',
  },
  {
    text: [
      'It is improbable that the dam holds, and it is most unlikely that the council pays.',
      '                                               ~~~~~~~~~~~~~ judgment/likelihood-term',
    ].join('\n'),
    fixed: 'It is improbable that the dam holds, and it is highly improbable that the council pays.',
  },
  { text: 'We judge that the council will pay, and “highly likely” is what Ana Brekke said of it.' },
  { text: 'It is highly likely that the dam fails, according to Ana Brekke.' },
  { text: 'We expect the council to pay, but not likely soon, and it is more likely to pay than the owner.' },
]);
