import assert from 'node:assert/strict';
import { applyEdits, completeCiteKeyAt, type Project, readBrief } from '../../../src/core/api';
import { readCursor } from '../../support/marks';
import { exampleProject, projectOf } from '../../support/workspace';

describe('completion of cite keys', () => {
  let project: Project;
  before(async () => {
    project = await exampleProject();
  });

  const completeAt = (marked: string, within = project) => {
    const { text, offset } = readCursor(marked);
    return { text, completions: completeCiteKeyAt(readBrief('briefs/example.md', text, within), offset, within) };
  };
  const checkKeys = (marked: string, ...keys: string[]): void =>
    assert.deepEqual(
      completeAt(marked).completions?.items.map(({ key }) => key),
      keys,
    );
  const checkNone = (marked: string): void => assert.equal(completeAt(marked).completions, undefined);
  /** What choosing the first completion makes of the text. */
  const checkChosen = (marked: string, chosen: string, within = project): void => {
    const { text, completions } = completeAt(marked, within);
    const { start, end, items } = completions!;
    assert.equal(applyEdits(text, [{ start, end, text: items[0]!.text }]), chosen);
  };

  it('offers every source behind an @', () => checkKeys('It failed [@$0].', 'herald-2021', 'oster-report'));
  it('offers them in footnotes, lists, tables and quotations', () => {
    for (const marked of [
      'It failed.[^a]\n\n[^a]: See @$0',
      'It failed.^[See @$0]',
      '- It failed [@$0]',
      '| a |\n|---|\n| @$0 |\n',
      '> It failed [@$0].',
    ])
      checkKeys(marked, 'herald-2021', 'oster-report');
  });
  it('offers them at the end of the text', () => checkKeys('It failed -@$0', 'herald-2021', 'oster-report'));

  for (const [what, word] of Object.entries({ key: 'ost', author: 'inspect', title: 'failure' }))
    it(`finds them by ${what}`, () => checkKeys(`It failed [@${word}$0].`, 'oster-report'));

  it('finds them by container and, whatever the case, by year', () => {
    checkKeys('It failed [@FJORD$0].', 'herald-2021');
    checkKeys('It failed [@2021$0].', 'herald-2021', 'oster-report');
    checkKeys('It failed [@dam$0].', 'oster-report');
  });

  it('puts what the brief cites most first, and then keys that begin as was typed', () => {
    checkKeys('See [@oster-report]. It failed [@$0].', 'oster-report', 'herald-2021');
    checkKeys('It failed [@o$0].', 'oster-report', 'herald-2021');
  });

  it('puts what speaks to the claim first, with its passage and its place', () => {
    checkKeys('See [@herald-2021]. The inspectorate closed the dam on 9 March [@$0].', 'oster-report', 'herald-2021');
    const [first] = completeAt('The inspectorate closed the dam on 9 March [@$0].').completions!.items;
    assert(first!.passage?.includes('The inspectorate closed the dam.') && first!.detail.endsWith('p. 4'));
    checkChosen('The inspectorate closed the dam [@$0].', 'The inspectorate closed the dam [@oster-report, p. 4].');
    checkChosen(
      'The inspectorate closed the dam [@$0, p. 9].',
      'The inspectorate closed the dam [@oster-report, p. 9].',
    );
    checkChosen(
      'The inspectorate closed the dam, says @ost$0.',
      'The inspectorate closed the dam, says @oster-report.',
    );
  });

  it('replaces the key that stands there, and no more', () => {
    checkChosen('It failed [@oster$0-rep, p. 3].', 'It failed [@oster-report, p. 3].');
    checkChosen('It failed [@o$0].', 'It failed [@oster-report].');
    checkChosen('@her$0. It failed.', '@herald-2021. It failed.');
    checkChosen('@{her$0 failed', '@{herald-2021} failed');
    checkChosen('@{her$0ald} failed', '@{herald-2021} failed');
    checkChosen('It {@her$0} failed', 'It {@herald-2021} failed');
  });

  it('writes braces where Pandoc asks for them, and replaces a key with marks in it', async () => {
    const odd = await projectOf({ 'dossier/a.yaml': 'sources:\n  - {id: "doi:10.1/a(2)"}\n  - {id: x.y.z}' });
    checkChosen('See [@doi$0].', 'See [@{doi:10.1/a(2)}].', odd);
    checkChosen('See [@x$0.y:q, p. 3].', 'See [@x.y.z, p. 3].', odd);
  });

  it('is none in code, front matter, HTML, comments, addresses and behind a letter', () => {
    checkNone('Run `npm @$0` now.');
    checkNone('---\nauthor: "@$0"\n---\n');
    checkNone('<div title="@$0">\n</div>');
    checkNone('<!-- @$0 -->');
    checkNone('See https://a.example/@$0 now.');
    checkNone('Write to ana@$0');
    checkNone('It failed. $0');
  });

  it('stops at two hundred, and says so', async () => {
    const ids = Array.from({ length: 230 }, (_, i) => `  - {id: key-${i}}`);
    const many = await projectOf({ 'dossier/a.yaml': ['sources:', ...ids].join('\n') });
    const { completions } = completeAt('[@$0]', many);
    assert.deepEqual([completions?.items.length, completions?.incomplete], [200, true]);
    assert.equal(completeAt('[@key-22$0]', many).completions?.incomplete, false);
  });

  it('tells who, when and what', () => {
    const item = completeAt('[@her$0]').completions?.items[0];
    assert.equal(item?.detail, 'Dahl 2021');
    assert.equal(item?.documentation, 'Ingrid Dahl, “Brekke recalls the night”, Fjord Herald, 9 March 2021');
  });
});
