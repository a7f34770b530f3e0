/** A mistake costs the entry it stands in, and says where and what; the rest of the file stays in use. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/api';
import { readSourceFile } from '../../../src/core/dossier/bibliography/read';
import { readDossierFile } from '../../../src/core/dossier/entries';
import { checkMarks, readMarks } from '../../support/marks';
import { projectOf } from '../../support/workspace';

const rest = '  - {id: rest, name: The rest}';

/** What is wrong with the form of a dossier file, marked by the rule's name, and the messages in their order. */
async function checkForm(marked: readonly string[], ...messages: string[]) {
  const { text } = readMarks(marked.join('\n'));
  const { dossier, problems } = await projectOf({ 'dossier.yaml': '', 'dossier/a.yaml': text });
  const found = problems.filter(({ rule }) => /schema|syntax/.test(rule));
  checkMarks(marked, () => found.map((problem) => ({ ...problem, label: problem.rule.replace('dossier/', '') })));
  assert.deepEqual(
    found.map(({ message }) => message),
    messages,
  );
  return dossier;
}

/** The same in an actor, before another one that stays in use. */
async function checkActor(marked: readonly string[], ...messages: string[]): Promise<void> {
  const { actors } = await checkForm(
    ['actors:', ...marked, rest],
    ...messages.map((said) => `${said} The entry is left out.`),
  );
  assert.deepEqual([...actors.keys()], ['rest']);
}

describe('an entry', () => {
  it('needs an id and a name', async () => {
    await checkActor(['  - {name: Ana}', '           ~~~ schema'], 'This entry has no id.');
    await checkActor(['  - {id: ana, name: }', '         ~~~ schema'], 'This entry has no name.');
  });

  it('has an id of small letters and hyphens', () =>
    checkActor(
      ['  - {id: Ana Brekke, name: Ana}', '         ~~~~~~~~~~ schema'],
      'Expected an id of small letters, digits and hyphens, such as kim-yo-jong.',
    ));

  it('has texts where texts are expected', () =>
    checkActor(['  - {id: ana, name: 2021}', '                    ~~~~ schema'], 'Expected text; found 2021.'));

  it('has lists where lists are expected', () =>
    checkActor(
      ['  - {id: ana, name: Ana, aliases: A. B.}', '                                  ~~~~~ schema'],
      'Expected a list; found "A. B.".',
    ));

  it('has no fields that nobody knows, in its roles and references either', async () => {
    const { actors } = await checkForm(
      [
        'actors:',
        '  - id: ana',
        '    name: Ana',
        '    links: {anything: Q1}',
        '    roles:',
        '      - {title: Mayor, form: 2012}',
        '                       ~~~~ schema',
        '    memberships: [{body: Oster, nots: x}]',
        '                                ~~~~ schema',
        '    sources: [{id: herald, page: 3}, agency]',
        '                           ~~~~ schema',
      ],
      'Unknown key “form”; it is ignored. Did you mean “from”?',
      'Unknown key “nots”; it is ignored.',
      'Unknown key “page”; it is ignored.',
    );
    assert.equal(actors.get('ana')?.roles[0]?.title, 'Mayor', 'the entry stays in use');
    await checkForm(['sources:', '  - {id: a, annote: x, author: [{family: B, orcid: x}], issued: {season: 1}}']);
  });

  it('has one of the words that there are', () =>
    checkActor(
      ['  - {id: ana, name: Ana, type: human}', '                               ~~~~~ schema'],
      'Expected one of person, organization, public-body, company, country, media; found "human".',
    ));

  it('has dates in EDTF, far down too', () =>
    checkActor(
      [
        '  - id: ana',
        '    name: Ana',
        '    roles:',
        '      - {title: Mayor, from: 2021-02-30}',
        '                             ~~~~~~~~~~ schema',
      ],
      'Expected a date in EDTF, such as 2019-02-27, 2019-10 or 2020-07~; found "2021-02-30".',
    ));

  it('is no text and no list', async () => {
    await checkActor(['  - Ana', '    ~~~ schema'], 'Expected fields, as in “id: …”; found "Ana".');
  });

  it('may be an item that is not written yet', async () => {
    const { actors } = await checkForm(['actors:', rest, '  -']);
    assert.deepEqual([...actors.keys()], ['rest']);
  });

  it('stays in use with a key that nobody knows', async () => {
    const { actors } = await checkForm(
      ['actors:', '  - {id: ana, name: Ana, alises: [A]}', '                         ~~~~~~ schema', rest],
      'Unknown key “alises”; it is ignored. Did you mean “aliases”?',
    );
    assert.deepEqual([...actors.keys()], ['ana', 'rest']);
  });

  it('of a source needs a cite key and a grade that there is', async () => {
    const { sources } = await checkForm(
      [
        'sources:',
        '  - {id: "a b"}',
        '         ~~~~~ schema',
        '  - {id: b, reliability: G}',
        '                         ~ schema',
        '  - {id: c, credibility: 7}',
        '                         ~ schema',
        '  - {id: d, DOI: 10.1/x, note: kept as it is}',
      ],
      'Expected a cite key: no spaces, braces or commas. The entry is left out.',
      'Expected one of A, B, C, D, E, F; found "G". The entry is left out.',
      'Expected 1 to 6. The entry is left out.',
    );
    assert.deepEqual([...sources.keys()], ['d']);
    assert.equal(sources.get('d')?.note, 'kept as it is');
  });

  it('of a statement needs who said what', async () => {
    const { statements } = await checkForm(
      [
        'statements:',
        '  - {by: ana}',
        '    ~~~~~~~~~ schema',
        '  - {says: It failed.}',
        '    ~~~~~~~~~~~~~~~~~~ schema',
        '  - {by: ana, says: It failed., sources: [{locator: p. 3}]}',
        '                                          ~~~~~~~~~~~~~~~ schema',
        '  - {by: ana, quote: It failed.}',
      ],
      'Expected `says:` (our words) or `quote:` (theirs). The entry is left out.',
      'This entry has no by. The entry is left out.',
      'Expected a cite key, or {id: key, locator: "p. 3"}; found fields, as in “id: …”. The entry is left out.',
    );
    assert.equal(statements.length, 1);
  });
});

describe('a dossier file', () => {
  it('holds lists of entries', async () => {
    await checkForm(
      ['just text', '~~~~~~~~~ schema'],
      'Expected actors, events, sources, statements: lists of entries.',
    );
    await checkForm(
      ['actors: {id: ana, name: Ana}', '        ~~~~~~~~~~~~~~~~~~~~ schema'],
      'Expected a list of actors, each beginning with “- id:”.',
    );
  });

  it('offers what was likely meant where something else stands', () => {
    for (const [list, written, meant] of [
      ['actors', '{id: Ana Brekke, name: Ana}', '{id: ana-brekke, name: Ana}'],
      ['actors', '{id: ana, name: 38}', '{id: ana, name: "38"}'],
      ['actors', '{id: ana, name: Ana, aliases: A. Brekke}', '{id: ana, name: Ana, aliases: [A. Brekke]}'],
      ['actors', '{id: ana, name: Ana, aliases: "Brekke, Ana"}', '{id: ana, name: Ana, aliases: ["Brekke, Ana"]}'],
      ['events', '{id: night, name: Night, date: 4 March 2021}', '{id: night, name: Night, date: 2021-03-04}'],
      ['events', '{id: night, name: Night, date: 2021/3/4}', '{id: night, name: Night, date: 2021-03-04}'],
      ['events', '{id: night, name: Night, date: 3/4/2021}', undefined],
      ['events', '{id: night, name: Night, date: 4 to 5 March 2021}', undefined],
    ] as const) {
      const text = `${list}:\n  - ${written}\n`;
      const [problem] = readDossierFile('a.yaml', text).problems;
      const mended = problem!.fixes?.map(({ edits }) => applyEdits(text, edits))[0];
      assert.equal(mended, meant && `${list}:\n  - ${meant}\n`, written);
    }
  });

  it('says what a list without a name lacks, and offers the name that its entries ask for', async () => {
    for (const [list, fields] of [
      ['actors', 'name: Ana, aliases: [A]'],
      ['events', 'name: Breach, date: 2021'],
      ['statements', 'by: ana, date: 2021, says: It broke.'],
    ] as const) {
      const isStatement = list === 'statements';
      const text = `# mine\n- {${isStatement ? '' : 'id: x, '}${fields}}\n- {id: y, name: B}\n`;
      const [problem] = readSourceFile('a.yaml', text).problems;
      assert.match(problem!.message, /^This list needs its name above it: actors:, /);
      assert.equal(text.slice(problem!.start, problem!.end), isStatement ? 'ana' : 'x');
      const mended = applyEdits(text, problem!.fixes![0]!.edits);
      assert.equal(readSourceFile('a.yaml', mended)[list].length, isStatement ? 1 : 2, mended);
    }
    const bibliography = '- id: night\n  title: Night\n  author: [{literal: Ana}]\n- id: day\n  name: none of ours\n';
    assert.equal(readSourceFile('a.yaml', bibliography).sources.length, 2);
  });

  it('has no lists of another name', () =>
    checkForm(['actor:', '~~~~~ schema', rest], 'Unknown key “actor”; it is ignored. Did you mean “actors”?'));

  it('may be empty, or a comment', async () => {
    await checkForm(['']);
    await checkForm(['# nothing yet', 'actors:']);
  });

  it('loses no more than an entry to broken YAML', async () => {
    const { actors } = await checkForm(
      ['actors:', '  - id: ana', '    id: jon', '    ~~ syntax', '    name: Ana', rest],
      '“id” stands here a second time: put it all under one, or take one out.',
    );
    assert.deepEqual([...actors.keys()], ['rest']);
  });

  it('has its mistakes in the last of two lists of one name, whose entries are in use', async () => {
    const { actors } = await checkForm(
      [
        'actors:',
        '  - {id: ana, name: Ana}',
        'actors:',
        '~~~~~~ syntax',
        '  - {id: jon, name: Jon, ago: 3}',
        '                         ~~~ schema',
      ],
      '“actors” stands here a second time: put it all under one, or take one out.',
      'Unknown key “ago”; it is ignored.',
    );
    assert.deepEqual([...actors.keys()], ['jon']);
  });

  it('is not taken for wrong in all its entries where tabs indent it', async () => {
    const { actors } = await checkForm(
      ['actors:', '\t- id: ana', '~ syntax', '\t  name: Ana', '\t  age: 3', '\t- {id: jon, name: Jon}'],
      'A tab stands at the beginning of this line: YAML is indented with spaces alone.',
    );
    assert(!actors.has('ana'));
  });

  it('loses no more than an entry to a text that begins with a star', async () => {
    const { actors } = await checkForm(
      ['actors:', '  - id: ana', '    name: Ana', '    summary: *mayor', '             ~~~~~~ syntax', rest],
      'Nothing is called “mayor” here: put a text that begins with * in quotation marks.',
    );
    assert.deepEqual([...actors.keys()], ['rest']);
  });

  it('may use anchors and aliases, though not in circles', async () => {
    const { actors } = await checkForm(
      [
        'actors:',
        '  - &a {id: ana, name: Ana}',
        '  - {id: jon, name: Jon, links: &l {x: *l}}',
        '                                       ~~ syntax',
        rest,
      ],
      'Nothing is called “l” here: put a text that begins with * in quotation marks.',
    );
    assert.deepEqual([...actors.keys()], ['ana', 'rest']);
  });

  it('is one document', () =>
    checkForm(
      ['actors:', rest, '---', '~~~ syntax', 'actors:', '  - {id: ana, name: Ana}'],
      'Only what stands before this document is read.',
    ));

  it('is marked where the mistake stands, behind CRLF, emoji and a byte order mark too', async () => {
    for (const head of ['# 🌊\r\n\r\n', '\uFEFF# x\n', '# x\n']) {
      const text = `${head}actors:\r\n  - {id: Ana B, name: 🌊}\r\n`;
      const { problems } = await projectOf({ 'dossier/a.yaml': text });
      assert.deepEqual(
        problems.map(({ start, end }) => text.slice(start, end)),
        ['Ana B'],
      );
    }
  });
});
