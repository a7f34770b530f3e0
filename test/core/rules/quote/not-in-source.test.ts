import { quoteNotInSource } from '../../../../src/core/rules/quote/not-in-source';
import { describeRule } from '../../../support/rule';

const stored = {
  'herald-2021':
    "<!-- p. 1 -->\nThe engineer had warned the council twice, and the council had not answered him.\n\n<!-- p. 2 -->\n“We saw the gates rust,” said Ana Brekke, “and nobody came. It was, the mayor told me, 'an accident in waiting', and so it was.”\n",
};
const report = {
  'oster-report': 'The lower gates were dismantled in the spring. The pump had failed in the second hour of the night.',
};
const both = { ...stored, ...report };

describeRule(quoteNotInSource, [
  {
    stored: report, // markup is no words
    text: 'It has “the lower [gates](https://oster.example/all-gates) were&nbsp;**dismantled**[^1] in the spring” [@oster-report].\n\n[^1]: Note.',
  },
  {
    stored: report,
    text: [
      'It has ‘the lower [gates](https://oster.example/all-gates) were *repaired* in the spring’ [@oster-report].',
      '       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
    fixed:
      'It has ‘the lower [gates](https://oster.example/all-gates) were *dismantled* in the spring’ [@oster-report].',
  },
  {
    stored,
    text: 'Brekke said: “We saw the gates rust, and nobody came” [@herald-2021, p. 2]. It was “an accident in waiting”, she said.',
  },
  {
    stored,
    text: [
      'Brekke said: “We saw the gates rust, […] an accident in hiding” [@herald-2021].',
      '             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
    fixed: 'Brekke said: “We saw the gates rust, […] an accident in waiting” [@herald-2021].',
  },
  {
    stored, // a quotation in a quotation
    text: [
      'Brekke said: “It was, the mayor told me, ‘an accident in hiding’, and so it was” [@herald-2021].',
      '             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
    fixed: 'Brekke said: “It was, the mayor told me, ‘an accident in waiting’, and so it was” [@herald-2021].',
  },
  {
    stored,
    text: [
      'Brekke said: “It was, the mayor told me, “an accident in hiding”, and so it was” [@herald-2021].',
      '             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
  },
  {
    stored, // words that are too many, and words that are left out
    text: [
      'The council “had not ever answered him” [@herald-2021].',
      '            ~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
    fixed: 'The council “had not answered him” [@herald-2021].',
  },
  {
    stored,
    text: [
      'The engineer “had warned the council, and the council had answered him” [@herald-2021].',
      '             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
    fixed: 'The engineer “had warned the council twice, and the council had not answered him” [@herald-2021].',
  },
  {
    stored, // a block quotation
    text: [
      '> We saw the gates break, and nobody came.',
      '  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
      '>',
      '> — Ana Brekke [@herald-2021]',
    ].join('\n'),
    fixed: '> We saw the gates rust, and nobody came.\n>\n> — Ana Brekke [@herald-2021]',
  },
  { stored, text: '> We saw the gates rust,\n> and nobody came [@herald-2021, p. 2].' },
  // One of the sources has it.
  { stored: both, text: 'The gates “were dismantled in the spring” [@herald-2021; @oster-report].' },
  // Another source that is cited has no stored text: a near miss is one all the same.
  { stored, text: 'The gates “were taken apart in the spring” [@herald-2021; @oster-report].' },
  {
    stored,
    text: [
      'The gates: “We saw the gates break, and nobody came” [@herald-2021; @oster-report].',
      '           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
  },
  // Nothing is cited: what the dossier has of the speaker may have it, and need not.
  { stored, text: 'Ana Brekke said that “the ferry never came back to us”.' },
  {
    stored,
    text: [
      'Ana Brekke said: “We saw the gates break, and nobody came.”',
      '                 ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
  },
  // Words that are nobody's: a title, a definition, scare quotes; and a text in another language.
  { stored, text: 'See “The failure of the Oster dam” and “Brekke recalls the night” [@herald-2021].' },
  { stored, text: '“A breach of the dam” here means any loss of water [@herald-2021].' },
  { stored, text: 'The so-called “safety plan” was old [@herald-2021].' },
  {
    stored: { 'herald-2021': 'Wir sahen die Tore rosten, und niemand kam.' },
    text: 'Brekke said: “We saw the gates rust, and nobody came” [@herald-2021].',
  },
  {
    stored,
    text: [
      'Ana Brekke called it “sabotage” [@herald-2021].',
      '                     ~~~~~~~~~~ quote/not-in-source',
    ].join('\n'),
  },
]);
