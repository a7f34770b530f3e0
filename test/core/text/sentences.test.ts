import assert from 'node:assert/strict';
import fc from 'fast-check';
import { english } from '../../../src/core/brief/lexicons/en';
import { splitSentences } from '../../../src/core/text/sentences';

const mark = '\uE000';

function split(text: string): string[] {
  return splitSentences(text, { ...english.sentences, trailing: mark }).map(({ start, end }) => text.slice(start, end));
}

/** The sentences, set one behind the other, come apart again just so. */
function checkSentences(...sentences: string[]): void {
  assert.deepEqual(split(sentences.join(' ')), sentences);
}

describe('sentences', () => {
  it('end at a full stop, a question mark or an exclamation mark', () =>
    checkSentences('The dam failed.', 'Who knew?', 'Nobody!', 'It rained'));

  for (const [name, sentences] of Object.entries<string[]>({
    titles: ['Mr. Dahl met Dr. Brekke and Gen. Oyelaran.', 'They spoke of Sen. Voss.'],
    'references to places in a text': ['See p. 4, paras. 2 and 3, Fig. 7 and No. 12.', 'The rest is in vol. II.'],
    'Latin abbreviations': ['Some pumps, e.g. Oster’s, failed, i.e. Stood still.', 'Others, cf. Dahl, held.'],
    initials: ['J. R. Voss signed it.', 'So did Ana M. Brekke.', 'Plan B was I.', 'And I agreed.'],
    'abbreviated bodies': ['The U.N. Secretariat wrote to the U.S. Congress.', 'It left the U.S.', 'The rest stayed.'],
    'times and dates': ['It began at 6 a.m. on 4 Mar. 2021.', 'It ended at 9 p.m.', 'The night was calm.'],
    companies: ['Oster Water Co. Ltd. said so.', 'The owner is Oster Water Inc.', 'It pays no tax.'],
    'decimals, versions and times': ['It rose by 4.5 m in 2.30 hours.', 'Version 1.2.3 ran at 10.15.', '3.5% held.'],
    'lists that end in etc.': ['Pumps, pipes, etc. were lost.', 'Wells, taps, etc.', 'The rest was sold.'],
    addresses: ['The text is at oster.example and in notes.md today.', 'It is long.'],
  })) {
    it(`do not end inside ${name}`, () => checkSentences(...sentences));
  }

  it('go on over semicolons, colons and dashes', () =>
    checkSentences('The dam failed; the wells ran dry: all of them – every one.', 'It rained.'));

  it('go on over an ellipsis before a small letter, and end at one before a capital', () => {
    checkSentences('The owner … knew... and was silent.', 'He left…', 'Nobody asked.');
  });

  it('hold the quotation marks and brackets that close behind the stop', () =>
    checkSentences('“It went.”', '“We ran.”', '(So they say.)', '(The rest is silence.)', '«Tout va bien.»', 'Yes.'));

  it('come apart inside a quotation', () => checkSentences('“It went.', 'We ran,” said Dahl.', 'Nobody fell.'));

  it('go on where a quotation with a stop is followed by who said it', () =>
    checkSentences('“Who knew?” asked Dahl.', '“Run!” he said.'));

  it('hold the mark of a citation or a footnote behind the stop', () => {
    checkSentences(`It failed.${mark}`, `It rained. ${mark}`, `All fled.${mark}${mark}`, 'The end.');
    checkSentences(`It failed ${mark}.`, `It rained.”${mark}`, 'The end.');
  });

  it('begin with a figure, a bracket, a currency or an emoji', () =>
    checkSentences('It failed.', '212 wells ran dry.', '€4m was paid.', '(Not by all.)', '🌊 The rest drowned.'));

  it('end at the stops of Chinese and Japanese, with no space behind them', () =>
    assert.deepEqual(split('大坝决堤了。谁知道？没有人。'), ['大坝决堤了。', '谁知道？', '没有人。']));

  it('end at the stop of a Korean sentence', () => checkSentences('댐이 무너졌다.', '아무도 몰랐다.'));

  it('need a letter or a figure', () => assert.deepEqual(split(' … !? — '), []));

  it('lie in order, in bounds, without white space around them, and hold every letter', () => {
    const word = fc.constantFrom('Mr', 'the', 'Dam', 'U.S', '4', '.', '?!', '…', '。', ' ', '\n', '"', '”', mark, '🌊');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        const ranges = splitSentences(text, { ...english.sentences, trailing: mark });
        let position = 0;
        for (const { start, end } of ranges) {
          assert(start >= position && end > start && end <= text.length);
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          assert.doesNotMatch(text.slice(position, start), /[\p{L}\p{N}]/u);
          position = end;
        }
        assert.doesNotMatch(text.slice(position), /[\p{L}\p{N}]/u);
      }),
    );
  });
});
