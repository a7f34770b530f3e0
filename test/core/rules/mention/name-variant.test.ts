import { mentionNameVariant } from '../../../../src/core/rules/mention/name-variant';
import { describeRule } from '../../../support/rule';

describeRule(mentionNameVariant, [
  {
    text: ['Oster and Ana Breke met.', '          ~~~~~~~~~ mention/name-variant'].join('\n'),
    fixed: 'Oster and Ana Brekke met.',
  },
  { text: 'Ana Brekke and Han Seo-yeon met.' },
]);
