/** CSL-JSON and CSL-YAML: each item a source at its place, and a bad one costs only itself. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSourceFile } from '../../../../src/core/api';
import { jsonText } from '../../../support/bibliography-text';
import { readMarks, writeMarks } from '../../../support/marks';

function checkFile(path: string, lines: readonly string[], keys: readonly string[], message = /^$/): void {
  const marked = lines.join('\n');
  const { text } = readMarks(marked);
  const { sources, problems } = readSourceFile(path, text);
  assert.equal(
    writeMarks(
      text,
      problems.map((problem) => ({ ...problem, label: problem.rule })),
    ),
    marked,
  );
  assert.deepEqual(
    sources.map(({ id }) => id),
    keys,
  );
  for (const { id, origin } of sources) assert.equal(text.slice(origin.start, origin.end).replaceAll('"', ''), id);
  assert.match(problems.map((problem) => problem.message).join('\n'), message);
}

describe('CSL-JSON', () => {
  it('is a list, or a map with the list `items`; a key may be a number', () => {
    checkFile('a.json', ['\uFEFF[{"id": "dahl:2021", "title": "Night"}, {"id": 7}]'], ['dahl:2021', '7']);
    checkFile('a.json', ['{"items": [{"id": "dahl-2021"}]}'], ['dahl-2021']);
    checkFile('a.json', ['[]'], []);
  });

  it('keeps all fields, and finds what is Dossier’s own under `custom`', () => {
    const item = { id: 'a', type: 'book', note: 'n', custom: { reliability: 'B', text: 3, x: [1] }, 'x-own': { y: 1 } };
    const [source] = readSourceFile('a.json', JSON.stringify([item])).sources;
    const { origin: _, ...fields } = source!;
    assert.deepEqual(fields, { ...item, reliability: 'B', custom: { text: 3, x: [1] } });
  });

  it('reports what is wrong with an item where it stands, and leaves out that item alone', () => {
    checkFile(
      'a.json',
      [
        '[',
        '  {"id": "a", "author": "Dahl"},',
        '                        ~~~~~~ dossier/schema',
        '  {"id": "b c"},',
        '         ~~~~~ dossier/schema',
        '  {"id": "d", "issued": {"date-parts": [["2021", 3]]}}',
        ']',
      ],
      ['d'],
      /Expected a list; found "Dahl". The entry is left out.\nExpected a cite key: no spaces/,
    );
  });

  it('goes on behind an item that is no JSON', () => {
    checkFile(
      'a.json',
      ['[{"id": "a", "title": "x" "year": 1},', '                          ~~~~~~ dossier/syntax', ' {"id": "b"}]'],
      ['a', 'b'],
      /Expected a comma/,
    );
    checkFile(
      'a.json',
      ['[', '  {"id": "a", "title": "x",', '  {"title": "y",', '  ~ dossier/syntax', '   "id": "b"}', ']'],
      ['b'],
      /Expected/,
    );
    checkFile(
      'a.json',
      ['[', '  {"id": "a", "title": "x},', '                       ~~~~ dossier/syntax', '  {"id": "b"}', ']'],
      ['b'],
      /text does not end/,
    );
    checkFile('a.json', ['[{"id": "a"} {"id": "b"}]', '             ~ dossier/syntax'], ['a', 'b'], /Expected a comma/);
  });

  it('says what it is where it is no list of items', () => {
    checkFile('a.json', ['{"title": "Night"}', '~ dossier/syntax'], [], /Expected a list of CSL items/);
  });

  it('is read to its end, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, fc.json(), fc.string()), (text) => {
        for (const { start, end } of readSourceFile('a.json', text).problems)
          assert(0 <= start && start <= end && end <= text.length);
      }),
      { numRuns: 250 },
    );
  });
});

describe('CSL-YAML', () => {
  it('is a list, or Pandoc’s `references`, with Pandoc’s older dates', () => {
    checkFile('a.yaml', ['- id: dahl-2021', '  type: book', '- {id: b}'], ['dahl-2021', 'b']);
    const pandoc =
      '---\nreferences:\n- id: a\n  issued:\n  - year: 2021\n    month: 3\n- id: b\n  issued: 2021-03\n...\n';
    const { sources, problems } = readSourceFile('a.yaml', pandoc);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      sources.map(({ issued }) => issued),
      [{ 'date-parts': [[2021, 3]] }, { 'date-parts': [[2021, 3]] }],
    );
  });

  it('reports what is wrong with an item where it stands', () => {
    checkFile(
      'a.yaml',
      ['references:', '- id: a', '  reliability: Z', '               ~ dossier/schema', '- id: b'],
      ['b'],
      /The entry is left out/,
    );
    checkFile('a.yaml', ['references: none', '            ~~~~ dossier/schema'], [], /Expected a list/);
  });

  it('is told from a file of the dossier by its lists', () => {
    const { actors, problems } = readSourceFile('a.yaml', 'actors:\n  - {id: oster, name: Oster}\n');
    assert.deepEqual([actors.length, problems.length], [1, 0]);
  });
});
