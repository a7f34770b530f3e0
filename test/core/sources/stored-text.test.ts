import assert from 'node:assert/strict';
import fc from 'fast-check';
import { locatorOf, rangesAt, readStoredText } from '../../../src/core/sources/stored-text';

/** Each passage as `locator: its words`. */
function passagesOf(text: string): string[] {
  const { passages, plain } = readStoredText(text);
  return passages.map(
    ({ start, end, locator }) => `${locator ?? '–'}: ${plain.slice(start, end).replace(/\s+/g, ' ').trim()}`,
  );
}

describe('a stored text', () => {
  it('is its paragraphs', () => {
    assert.deepEqual(passagesOf('The night\n=========\r\n\r\nWe saw\r\nit go.\n \nIt was late.\n'), [
      '–: The night =========',
      '–: We saw it go.',
      '–: It was late.',
    ]);
  });

  it('is its lines where no line is blank and each is long', () => {
    const long = (word: string) => `${word} `.repeat(60).trim();
    assert.equal(passagesOf(`${long('dam')}\n${long('gate')}`).length, 2);
    assert.equal(passagesOf('the dam\nthe gate').length, 1);
  });

  for (const [form, text] of Object.entries({
    comments: '<!-- p. 1 -->\nOne.\n\n<!-- p. 2 -->\n\nTwo.',
    brackets: '[p. 1] One.\n\n[p. 2] Two.',
    spans: '[]{.page n=1}One.\n\n[]{.page n="2"}Two.',
    lines: '--- Page 1 ---\n\nOne.\n\n--- Page 2 of 9 ---\n\nTwo.',
    headings: '## Page 1\n\nOne.\n\n## Page 2\n\nTwo.',
    'form feeds': 'One.\n\fTwo.',
  })) {
    it(`knows its pages by ${form}`, () => assert.deepEqual(passagesOf(text), ['p. 1: One.', 'p. 2: Two.']));
  }

  it('knows a paragraph that goes over the page', () =>
    assert.deepEqual(passagesOf('[p. 4] The gates had [p. 5] rusted.'), ['pp. 4-5: The gates had rusted.']));

  it('takes no reference to another page for a mark', () =>
    assert.deepEqual(passagesOf('[p. 4] The gates [p. 2] had rusted.'), ['p. 4: The gates [p. 2] had rusted.']));

  it('knows its paragraphs where they are numbered one after the other', () => {
    assert.deepEqual(passagesOf('1. One.\n\n2. Two.\n\n3. Three.'), [
      'para. 1: 1. One.',
      'para. 2: 2. Two.',
      'para. 3: 3. Three.',
    ]);
    assert.deepEqual(
      passagesOf('1. One.\n\n4. Two.\n\n2019. Three.').map((line) => line[0]),
      ['–', '–', '–'],
    );
    assert.deepEqual(passagesOf('[para. 7] Seven.\n\nMore.'), ['para. 7: Seven.', 'para. 7: More.']);
  });

  it('has no words in front matter, comments, tags and addresses', () => {
    const text = '---\ntitle: The night\n---\nThe [dam](https://dam.example/gate) <b>broke</b>.[^1] <!-- checked -->';
    assert.deepEqual(readStoredText(text).words.folded, ['the', 'dam', 'broke']);
  });

  it('finds the place of a locator, and the locator of a place', () => {
    const stored = readStoredText('[p. 1] One. [p. 2] Two. [p. 3] Three.');
    const words = (locator: string) =>
      rangesAt(stored, locator)?.map(({ start, end }) => stored.plain.slice(start, end).trim());
    assert.deepEqual(words('p. 2'), ['Two.']);
    assert.deepEqual(words('pp. 2-3'), ['Two.', 'Three.']);
    assert.deepEqual(words('2'), ['Two.']);
    assert.equal(words('p. 9'), undefined);
    assert.equal(words('para. 2'), undefined);
    const at = stored.plain.indexOf('Two');
    assert.equal(locatorOf(stored, { start: at, end: at + 3 }), 'p. 2');
  });

  it('may be any text: passages and words lie in it, in their order', () => {
    const pieces = fc.constantFrom(
      '[p. 3]',
      '<!--',
      '-->',
      '\n\n',
      '\r\n',
      '\f',
      '1. ',
      'Wort 한국',
      '](x',
      '{.page n=2}',
      '---\n',
      'é',
      '中文',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const { plain, passages, words } = readStoredText(text);
        assert.equal(plain.length, text.length);
        let position = 0;
        for (const { start, end } of passages) {
          assert(position <= start && start < end && end <= text.length);
          position = end;
        }
        assert(words.folded.length === 0 || words.ends[words.folded.length - 1]! <= text.length);
      }),
      { numRuns: 60 },
    );
  });
});
