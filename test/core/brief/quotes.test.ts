import { findQuotes } from '../../../src/core/brief/quotes';
import { checkMarks } from '../../support/marks';

const checkQuotes = (...marked: string[]): void =>
  checkMarks(marked, (text) => findQuotes(text).map((quote) => ({ ...quote, label: 'quote' })));

describe('quotations', () => {
  it('stand between quotation marks of any kind, marks included', () =>
    checkQuotes(
      'A “b c”, "d e", «f g», „h i“, „j k”, »l m«, 「n o」 and 『p q』.',
      '  ~~~~~ quote',
      '         ~~~~~ quote',
      '                ~~~~~ quote',
      '                       ~~~~~ quote',
      '                              ~~~~~ quote',
      '                                     ~~~~~ quote',
      '                                            ~~~~~ quote',
      '                                                      ~~~~~ quote',
    ));

  it('hold a quotation of another kind whole', () => checkQuotes('“a "b" c” d', '~~~~~~~~~ quote'));
  it('end with the text where they are not closed', () => checkQuotes('a “b c', '  ~~~~ quote'));
  it('are not inches, apostrophes or a word in single marks', () =>
    checkQuotes("A 5\" pipe, the '90s, 'so' and Brekke’s ‘dam’."));
  it('stand between single typographic marks where these hold a few words', () => {
    checkQuotes('He said: ‘We saw them go,’ and left.', '         ~~~~~~~~~~~~~~~~~ quote');
    checkQuotes('‘The officers’ mess wasn’t full’ is what he said.', '~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ quote');
    checkQuotes('In the ‘90s the farmers’ union, the miners’ and ours met; rock ‘n’ roll.');
    checkQuotes('‘We saw them go without a mark at the end.');
  });
  it('are not empty', () => checkQuotes('A "" b “” c.'));
  it('are not what » closes without «', () => checkQuotes('a » b'));
});
