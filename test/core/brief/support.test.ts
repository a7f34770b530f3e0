import assert from 'node:assert/strict';
import { readExample } from '../../support/brief';

/** Pieces of a brief, each one sentence, with what supports it: `cited oster-report`. A piece may begin a new block. */
async function checkSupport(...pieces: (readonly [piece: string, support: string] | string)[]): Promise<void> {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece[0])).join(' ');
  const { brief } = await readExample(text);
  const sentences = pieces.filter((piece) => typeof piece !== 'string');
  assert.deepEqual(
    brief.sentences.map(({ start, end, support, by }) => [text.slice(start, end), [support, ...by].join(' ')]),
    sentences.map(([piece, support]) => [piece.replace(/^(?:\s|>|- )*/, '').trim(), support]),
  );
}

describe('support', () => {
  it('is a citation, wherever it stands in the sentence', async () => {
    await checkSupport(['The gate was open [@oster-report, p. 4].', 'cited oster-report']);
    await checkSupport(['The gate was open. [@oster-report; @herald-2021]', 'cited oster-report herald-2021']);
    await checkSupport(['As @oster-report [p. 4] has it, the gate was open.', 'cited oster-report']);
    await checkSupport(['Experts say that the gate was open [@oster-report].', 'cited oster-report']);
  });

  it('is a link', () => checkSupport(['The gate was open, as [they write](https://oster.example).', 'cited']));

  it('is a footnote that holds a source, and none that holds a remark', () =>
    checkSupport(
      ['The gate was open.[^1]', 'cited oster-report'],
      ['The pumps stood still.[^2]', 'none'],
      ['The wells ran dry.^[See <https://oster.example>.]', 'cited'],
      ['The owner fled.^[Dam Inspectorate, *The failure*, pp. 3–4.]', 'cited'],
      ['Nobody ran.[^none]', 'cited'], // a slip that `citation/malformed` reports
      '\n\n[^1]: @oster-report, p. 3.\n[^2]: Nobody knows.',
    ));

  it('is a reference in words', () =>
    checkSupport(
      ['The gate was open (Dahl 2021).', 'cited'],
      ['Dahl and Lunde (2021, p. 3) saw it.', 'cited'],
      ['It broke (see Dahl, Lunde & Vik, 2021a; Brekke et al. 2019).', 'cited'],
      ['The flood (May 2021) took the pumps.', 'none'],
    ));

  it('is a place in the text itself, where the matter stands', () =>
    checkSupport(
      ['Three gates had rusted (@tbl-gates).', 'cited'],
      ['Table 2 lists them.', 'cited'],
      ['The council will table a motion.', 'none'],
    ));

  it('is not wanted by what goes on with the writer’s own work', async () => {
    const { brief } = await readExample('The scenarios below are ours. They have been held against each other.');
    assert.deepEqual(
      brief.sentences.map(({ kind }) => kind),
      ['other', 'other'],
    );
  });

  it('is a named source', () =>
    checkSupport(
      ['Ana Brekke says that the gate was open.', 'attributed ana-brekke'],
      ['A guard told this desk on 3 May that it was shut.', 'attributed'],
    ));

  it('is vague where the source is a class or nobody', () =>
    checkSupport(['Experts say that the gate was open.', 'vague'], ['It reportedly stood so for days.', 'vague']));

  it('goes on where the same speaker does', () =>
    checkSupport(
      ['Ana Brekke says that the gate was open.', 'attributed ana-brekke'],
      ['She adds that it was rusty.', 'carried ana-brekke'],
      ['It was also short of a wheel.', 'carried ana-brekke'],
      ['The owner sold it in May.', 'none'],
      ['She moved to Vik.', 'none'],
    ));

  it('goes on in the same document', () =>
    checkSupport(
      ['The order closed the dam [@oster-report].', 'cited oster-report'],
      ['The same order fined the owner.', 'carried oster-report'],
      ['On the same day the pumps stood still.', 'carried oster-report'],
      ['In May the owner paid.', 'none'],
    ));

  it('goes on over a question, and ends with a new subject', () =>
    checkSupport(
      ['Ana Brekke says that the gate was open.', 'attributed ana-brekke'],
      ['Was it?', 'none'],
      ['She also saw a guard.', 'carried ana-brekke'],
    ));

  it('ends with the paragraph', () =>
    checkSupport(['Ana Brekke says that the gate was open.', 'attributed ana-brekke'], ['\n\nIt was rusty.', 'none']));

  it('of a quotation reaches its second half', () =>
    checkSupport(
      ['“We saw it go,” Brekke said.', 'attributed ana-brekke'],
      ['“Nobody ran that night.”', 'carried ana-brekke'],
    ));

  it('covers the list that it leads to, item by item', () =>
    checkSupport(
      ['The report lists two faults [@oster-report]:', 'cited oster-report'],
      ['\n\n- The gate was open.', 'carried oster-report'],
      ['\n- The pumps stood still.', 'carried oster-report'],
      ['\n\nThe owner fled.', 'none'],
    ));

  it('of one item is not that of the next', () =>
    checkSupport(
      ['- The gate was open [@oster-report].', 'cited oster-report'],
      ['\n- The pumps stood still.', 'none'],
    ));

  it('does not cover a list whose lead-in has none', () =>
    checkSupport(['Two things are known in Oster today:', 'none'], ['\n\n- The gate was open.', 'none']));

  it('closes a paragraph that is one account', async () => {
    await checkSupport(
      ['The gate was open.', 'carried oster-report'],
      ['The pumps stood still.', 'carried oster-report'],
      ['The owner fled [@oster-report, p. 4].', 'cited oster-report'],
    );
    await checkSupport(
      ['The gate stood open on 4 March.', 'none'],
      ['Ana Brekke says that the pumps stood still.', 'attributed ana-brekke'],
      ['The owner fled [@oster-report].', 'cited oster-report'],
    );
  });

  it('of a block quote is its attribution line, or a citation in it', async () => {
    await checkSupport(['> We saw it go, all of us.', 'carried ana-brekke'], '\n>\n> — Ana Brekke, 8 March');
    await checkSupport(
      ['> We saw it go, all of us.', 'carried herald-2021'],
      ['\n>\n> Nobody ran that night [@herald-2021].', 'cited herald-2021'],
    );
    await checkSupport(['> We saw it go, all of us.', 'none']);
  });

  it('of a block quote is what leads to it', () =>
    checkSupport(
      ['Ana Brekke told the Herald:', 'attributed ana-brekke'],
      ['\n\n> We saw it go, all of us.', 'carried ana-brekke'],
    ));

  it('of a table reaches the sentence that reads it', () =>
    checkSupport(
      '| Well |\n|---|\n| dry |\n\nSource: [@oster-report].\n\n',
      ['As the table shows, one well ran dry.', 'carried'],
      ['The owner paid for it in May.', 'none'],
    ));

  it('is the writer’s own analysis, whose findings are judgments', async () => {
    const { brief } = await readExample('We compared two maps. The lake shrank by a third in 2019.');
    assert.deepEqual(
      brief.sentences.map(({ kind, support }) => `${kind} ${support}`),
      ['other none', 'judgment none'],
    );
  });
});

describe('a quotation', () => {
  const quotesIn = async (text: string) => {
    const { brief } = await readExample(text);
    return brief.quotes.map(({ start, end, speaker, unattributed }) => [
      text.slice(start, end),
      speaker ?? (unattributed ? '?' : '–'),
    ]);
  };

  it('is its speaker’s', async () =>
    assert.deepEqual(await quotesIn('“We ran,” said Ana Brekke. She called it “a long night at sea”.'), [
      ['“We ran,”', 'ana-brekke'],
      ['“a long night at sea”', 'ana-brekke'],
    ]));

  it('has a source without a speaker where a document or a stranger says it', async () =>
    assert.deepEqual(await quotesIn('The owner wrote “we did what we could”.'), [['“we did what we could”', '–']]));

  it('makes a reader ask where nobody is named', async () =>
    assert.deepEqual(await quotesIn('It rained. “We did what we could.”'), [['“We did what we could.”', '?']]));

  it('of a word or two is a name or a term', async () =>
    assert.deepEqual(await quotesIn('The “green gate” opened in 2019.'), [['“green gate”', '–']]));

  it('is a block quote as a whole', async () =>
    assert.deepEqual(await quotesIn('> We ran. We hid.\n>\n> — Ana Brekke'), [['We ran. We hid.', 'ana-brekke']]));

  it('has words: a picture in a block quote is none', async () =>
    assert.deepEqual(await quotesIn('> ![the dam](dam.png)\n>\n> <br>\n>\n> |'), []));

  it('is nobody’s where only a document is cited for it', async () =>
    assert.deepEqual(await quotesIn('> We ran. We hid. [@herald-2021]\n>\n> We slept.'), [
      ['We ran. We hid. [@herald-2021]', '–'],
      ['We slept.', '–'],
    ]));
});
