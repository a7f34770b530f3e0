import assert from 'node:assert/strict';
import { readExample } from '../../support/brief';

/** Long enough for its register to be told. */
const speech = [
  'Thank you, my fellow citizens, and thank you all for being with us tonight.',
  'I want you to know that we have not forgotten you, and I ask you to stand with me.',
  'We opened 40 clinics in our poorest counties last year, and we cut the tax on fuel by a third.',
  'Let us hope together, for our dreams are what we are, and you are what I believe in.',
].join(' ');

const news = [
  'Ana Brekke said the dam had been unsafe for years.',
  '“Nobody came,” she said.',
  '“We wrote to them every month.',
  'We never had an answer.”',
  'The owner, Lake Holdings, told reporters that it would not comment.',
  'According to the ministry, the valley will be cleared by May, and the road stays shut.',
  'It rained on Monday.',
  'The minister added that the army was on its way to Oster with pumps and sandbags.',
].join(' ');

describe('the register of a text', () => {
  it('lets a speech’s own deeds and promises be claims, and its appeals none', async () => {
    const { brief } = await readExample(speech);
    assert.deepEqual(
      brief.sentences.map(({ kind }) => kind === 'claim'),
      [false, false, true, false],
    );
  });

  it('leaves the same deeds alone in a brief, where they are the writer’s', async () => {
    const { brief } = await readExample(`${speech} See the record [@oster-report].`);
    assert.equal(brief.sentences[2]!.kind, 'other');
  });

  it('carries a speaker through the quotations of news, and stops at the reporter’s own words', async () => {
    const { brief } = await readExample(news);
    const supports = brief.sentences.map(({ support }) => support !== 'none');
    assert.deepEqual(supports, [true, true, true, true, true, true, false, true]);
  });

  it('takes what gives key judgments for a brief, however many it lets speak', async () => {
    const { brief } = await readExample(`# Key judgments\n\n${news} The dam is likely to fail before the spring.`);
    const judgment = brief.sentences.at(-1)!;
    assert.deepEqual([brief.register, judgment.support], ['brief', 'none']);
  });

  it('asks for the speaker of a quotation in a brief, however it sounds', async () => {
    const { brief } = await readExample('The approach was summed up as “a slow retreat”.[^n]\n\n[^n]: So it was.');
    assert.deepEqual(
      brief.quotes.map(({ unattributed }) => unattributed),
      [true],
    );
  });

  it('is a report’s where a text is too long for a brief', async () => {
    const paragraph = `${'The dam is old. '.repeat(60)}[@oster-report]\n\n`;
    assert.equal((await readExample(paragraph)).brief.register, 'brief');
    assert.equal((await readExample(paragraph.repeat(24))).brief.register, 'report');
  });
});
