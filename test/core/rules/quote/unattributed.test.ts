import { quoteUnattributed } from '../../../../src/core/rules/quote/unattributed';
import { describeRule } from '../../../support/rule';

const mark = 'quote/unattributed';

describeRule(quoteUnattributed, [
  { text: ['> They waved us past.', `  ~~~~~~~~~~~~~~~~~~~ ${mark}`].join('\n') },
  { text: ['It was loud. "They waved us past."', `             ~~~~~~~~~~~~~~~~~~~~~ ${mark}`].join('\n') },
  { text: '> They waved us past.\n>\n> — Ana Brekke, 8 March' },
  { text: '> They waved us past [@herald-2021].' },
  { text: '“They waved us past,” Ana Brekke said. “The rest had to turn round.”' },
  { text: 'The “green gate” was open; they call it ‘the old one’.' },
  { text: 'The so-called “night of the two tugs” was a morning.' },
  { text: 'Over the gate is the motto of the port, “we are open and ever were”.' },
  { text: 'The pipe is 5" wide and 6" deep.' },
  { text: '> ![The gate](gate.png)' },
  { text: '> **H1**: If the gates rust, the dam will fail.\n\n> **Brekke:** They waved us past.' },
  { text: [`> They waved **us** past: all of us.`, `  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ${mark}`].join('\n') },
  { text: 'They answered on a scale from “does not describe them well” (1) to “describes them very well” (7).' },
  { text: 'It has a “what you see is what you get” (WYSIWYG) editor.' },
]);
