import { citationUnknownKey } from '../../../../src/core/rules/citation/unknown-key';
import { describeRule } from '../../../support/rule';

const mark = 'citation/unknown-key';

describeRule(citationUnknownKey, [
  {
    text: [
      'It failed [see -@{oster-reprot}, p. 2; @x].',
      `               ~~~~~~~~~~~~~~~~ ${mark}`,
      `                                       ~~ ${mark}`,
    ].join('\n'),
    fixed: 'It failed [see -@oster-report, p. 2; @x].',
  },
  {
    text: ['@x2020 [p. 3; see also @y2021] says so.', `~~~~~~ ${mark}`, `                       ~~~~~~ ${mark}`].join(
      '\n',
    ),
  },
  {
    text: ['| @x2020 |', `  ~~~~~~ ${mark}`, '|---|', '', 'It^[See @y2021.] failed.', `        ~~~~~~ ${mark}`].join(
      '\n',
    ),
  },
  { text: 'Write to ana@oster.example, or \\@oster. `npm i @types/node` <a href="x@y">a</a> https://a.example/@x' },
]);
