import { judgmentMixedTerms } from '../../../../src/core/rules/judgment/mixed-terms';
import { describeRule } from '../../../support/rule';

describeRule(judgmentMixedTerms, [
  { text: 'The dam is likely to fail. We see no remote sensing data, and no probable cause for a search.' },
  {
    text: [
      'The dam is likely to fail. The chance of a second breach is remote, in our view.',
      '                                                            ~~~~~~ judgment/mixed-terms',
    ].join('\n'),
  },
  {
    text: [
      'The dam is very',
      'likely to fail. We judge that it will probably take years.',
      '                                      ~~~~~~~~ judgment/mixed-terms',
    ].join('\n'),
    fixed: 'The dam is very\nlikely to fail. We judge that it will likely take years.',
  },
]);
