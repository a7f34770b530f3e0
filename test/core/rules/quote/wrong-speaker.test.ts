import { quoteWrongSpeaker } from '../../../../src/core/rules/quote/wrong-speaker';
import { describeRule } from '../../../support/rule';

const stored = { 'herald-2021': 'It was dark. “And then we saw it go,” she said. Nobody else was there.' };

describeRule(quoteWrongSpeaker, [
  {
    stored, // the dossier has a statement with these words
    text: [
      'Han Seo-yeon said: “then we saw it go” [@herald-2021].',
      '                   ~~~~~~~~~~~~~~~~~~~ quote/wrong-speaker',
    ].join('\n'),
  },
  { stored, text: 'Ana Brekke said: “then we saw it go” [@herald-2021].' },
  { stored, text: 'Oster said: “then we saw it go” [@herald-2021].' },
  { stored, text: 'Han Seo-yeon said: “then we heard it go” [@herald-2021].' },
]);
