import { quoteNoLocator } from '../../../../src/core/rules/quote/no-locator';
import { describeRule } from '../../../support/rule';

const stored = { 'oster-report': '[p. 3] The gates had rusted. All was [p. 4] quiet that night, and the pump failed.' };

describeRule(quoteNoLocator, [
  {
    stored,
    text: [
      '“The gates had rusted” and “the pump failed” [see @oster-report; @herald-2021].',
      '                                                  ~~~~~~~~~~~~~ quote/no-locator',
    ].join('\n'),
    fixed: '“The gates had rusted” and “the pump failed” [see @oster-report, p. 3; @herald-2021].',
  },
  {
    stored,
    text: [
      '“All was quiet that night” [@oster-report].',
      '                            ~~~~~~~~~~~~~ quote/no-locator',
    ].join('\n'),
    fixed: '“All was quiet that night” [@oster-report, pp. 3-4].',
  },
  { stored, text: '“The gates had rusted” [@oster-report, in the first part]. “The gates” held [@oster-report].' },
  { stored, text: '@oster-report [p. 3] has it that “the gates had rusted”.' },
  { stored, text: 'The report says so [@oster-report]. It adds that “the gates had rusted”.' },
  { stored: { 'oster-report': 'The gates had rusted.' }, text: '“The gates had rusted” [@oster-report].' },
]);
