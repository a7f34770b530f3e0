/** Adding entries to dossier files: before and after, the caret at `$0`. */
import assert from 'node:assert/strict';
import { applyEdits, type EntryFields, newEntry, type Project } from '../../../src/core/api';
import { exampleProject, projectOf } from '../../support/workspace';

describe('a new entry', () => {
  let project: Project;
  before(async () => {
    project = await projectOf({});
  });

  function added(kind: Parameters<typeof newEntry>[0], fields: EntryFields, text: string, within = project) {
    const entry = newEntry(kind, fields, text, within);
    if (!entry) return undefined;
    const after = applyEdits(text, [entry.edit]);
    return `${after.slice(0, entry.caret)}$0${after.slice(entry.caret)}`;
  }

  const actor = { name: 'Runa Eikeland', type: 'person' };
  const lines = (...written: string[]): string => written.join('\n');

  for (const [title, before, after] of [
    ['in an empty file', '', 'actors:\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person$0\n'],
    [
      'behind a byte order mark',
      '\uFEFF',
      '\uFEFFactors:\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person$0\n',
    ],
    [
      'in a file of comments',
      '# The people.\n',
      '# The people.\n\nactors:\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person$0\n',
    ],
    [
      'behind the last entry',
      'actors:\n  - id: a\n    name: A\nevents: []\n',
      'actors:\n  - id: a\n    name: A\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person$0\nevents: []\n',
    ],
    [
      'with the indentation of the list',
      'actors:\n    - id: a\n      name: A\n',
      'actors:\n    - id: a\n      name: A\n    - id: runa-eikeland\n      name: Runa Eikeland\n      type: person$0\n',
    ],
    [
      'at the margin, as the list is',
      'actors:\n- {id: a, name: A}\n',
      'actors:\n- {id: a, name: A}\n- id: runa-eikeland\n  name: Runa Eikeland\n  type: person$0\n',
    ],
    [
      'with a blank line before it where the others have one',
      lines(
        'actors:',
        '  - id: a',
        '    name: A',
        '',
        '  # the second',
        '  - id: b',
        '    name: B',
        '',
        '# Events',
        'events:',
        '',
      ),
      lines(
        ...['actors:', '  - id: a', '    name: A', '', '  # the second', '  - id: b', '    name: B', ''],
        ...['  - id: runa-eikeland', '    name: Runa Eikeland', '    type: person$0', '', '# Events', 'events:', ''],
      ),
    ],
    [
      'behind a text that runs over lines, and the comment inside it',
      'actors:\n  - id: a\n    notes: |\n      One.\n\n      # Two.\n\n# end\n',
      'actors:\n  - id: a\n    notes: |\n      One.\n\n      # Two.\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person$0\n\n# end\n',
    ],
    [
      'without a final line break where there is none',
      'actors:\n  - id: a',
      'actors:\n  - id: a\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person$0',
    ],
    [
      'with CRLF',
      'events: []\r\nactors:\r\n  - id: a\r\n',
      'events: []\r\nactors:\r\n  - id: a\r\n  - id: runa-eikeland\r\n    name: Runa Eikeland\r\n    type: person$0\r\n',
    ],
    [
      'in a list without entries',
      'actors: # people\nevents:\n- {id: e, name: E}\n',
      'actors: # people\n- id: runa-eikeland\n  name: Runa Eikeland\n  type: person$0\nevents:\n- {id: e, name: E}\n',
    ],
    [
      'in an empty list in brackets',
      'actors: []\nevents: []\n',
      'actors:\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person$0\nevents: []\n',
    ],
    [
      'in a list in brackets',
      'actors: [{id: a, name: A}]\n',
      'actors: [{id: a, name: A}, {id: runa-eikeland, name: Runa Eikeland, type: person}$0]\n',
    ],
    [
      'in a list in brackets over several lines',
      'actors: [\r\n  {id: a, name: A},\r\n]\r\n',
      'actors: [\r\n  {id: a, name: A},\r\n  {id: runa-eikeland, name: Runa Eikeland, type: person}$0,\r\n]\r\n',
    ],
    [
      'in a file in braces',
      '{actors: [{id: a, name: A}], events: []} # all\n',
      '{actors: [{id: a, name: A}, {id: runa-eikeland, name: Runa Eikeland, type: person}$0], events: []} # all\n',
    ],
    [
      'in an empty list in braces',
      '{actors: []}',
      '{actors: [{id: runa-eikeland, name: Runa Eikeland, type: person}$0]}',
    ],
    [
      'as a new list in braces',
      '{\n  events: [\n    {id: e, name: E}, # one\n  ], # all\n}\n',
      '{\n  events: [\n    {id: e, name: E}, # one\n  ],\n  actors: [{id: runa-eikeland, name: Runa Eikeland, type: person}$0], # all\n}\n',
    ],
    [
      'in empty braces',
      '\uFEFF{}\n',
      '\uFEFF{"actors": [{ "id": "runa-eikeland", "name": "Runa Eikeland", "type": "person" }$0]}\n',
    ],
    [
      'in JSON',
      '{\n  "actors": [\n    { "id": "a", "name": "A" }\n  ]\n}\n',
      '{\n  "actors": [\n    { "id": "a", "name": "A" },\n    { "id": "runa-eikeland", "name": "Runa Eikeland", "type": "person" }$0\n  ]\n}\n',
    ],
    [
      'as a new list behind the others',
      'events:\n- {id: e, name: E}\n\n',
      'events:\n- {id: e, name: E}\n\nactors:\n- id: runa-eikeland\n  name: Runa Eikeland\n  type: person$0\n\n',
    ],
  ] as const) {
    it(`is written ${title}`, () => assert.equal(added('actor', actor, before), after));
  }

  for (const [kind, fields, after] of [
    ['actor', { name: 'Runa' }, 'actors:\n  - id: runa\n    name: Runa\n    type: $0\n'],
    [
      'event',
      { name: 'Flood: the second' },
      'events:\n  - id: flood-the-second\n    name: "Flood: the second"\n    date: $0\n',
    ],
    ['event', { name: 'Flood', date: '2021-03' }, 'events:\n  - id: flood\n    name: Flood\n    date: 2021-03$0\n'],
    ['statement', { by: 'runa' }, 'statements:\n  - by: runa\n    says: $0\n'],
    [
      'statement',
      { by: 'runa', quote: 'we "saw" it', date: '2021' },
      'statements:\n  - by: runa\n    quote: we "saw" it\n    date: "2021"$0\n',
    ],
    [
      'source',
      { type: 'report', title: 'Dams', author: [{ family: 'Ødegård', given: 'S.' }], issued: 2021 },
      'sources:\n  - id: odegard-2021\n    type: report\n    title: Dams\n    author: [{family: Ødegård, given: S.}]\n    issued: 2021$0\n',
    ],
  ] as const) {
    it(`of the kind ${kind} has its fields, the first empty one at the caret`, () =>
      assert.equal(added(kind, fields, ''), after));
  }

  it('has an id that nothing has yet, in the text or in the project', async () => {
    const example = await exampleProject();
    const ids = (fields: EntryFields, text = '') => newEntry('actor', fields, text, example)?.id;
    assert.equal(ids({ name: 'Ana Brekke' }), 'ana-brekke-2');
    assert.equal(ids({ name: 'Ana Brekke' }, 'actors:\n  - id: ana-brekke-2'), 'ana-brekke-3');
    assert.equal(ids({ id: 'oster', name: 'The town' }), 'the-town');
    assert.equal(ids({ id: 'brekke', name: 'The town' }), 'brekke');
    assert.equal(newEntry('event', { name: 'Ana Brekke' }, '', example)?.id, 'ana-brekke');
    assert.equal(newEntry('statement', {}, '', example)?.id, undefined);
  });

  it('has a cite key by author and year, or by what stands for them', async () => {
    const example = await exampleProject();
    const key = (fields: EntryFields) => newEntry('source', fields, '', example)?.id;
    assert.equal(key({ 'container-title': 'Herald', issued: '2021-03-09' }), 'herald-2021b');
    assert.equal(
      key({ author: [{ literal: 'Dam Inspectorate' }], issued: { 'date-parts': [[2020]] } }),
      'dam-inspectorate-2020',
    );
    assert.equal(key({ title: 'The failure of the Oster dam' }), 'the-failure-of');
    assert.equal(key({}), 'source');
    assert.equal(key({ id: 'dahl2021', title: 'x' }), 'dahl2021');
  });

  it('is none where the file is written in another way', () => {
    for (const text of [
      '{actors: }',
      '{actors: [}',
      '{actors: {}}',
      '- a',
      'actors: x',
      'actors: {a: b}',
      'actors: [{id: a',
      'text',
    ]) {
      assert.equal(added('actor', actor, text), undefined, text);
    }
  });

  it('is read as it was meant', async () => {
    const odd = { name: '- Runa: "x" # y', type: 'person', summary: 'a\nb', aliases: ['yes', 'a, b', '{c}', '1'] };
    for (const before of [
      '',
      '{}',
      '{actors: [], events: []}',
      'actors: []',
      'actors: [{id: a, name: A}]',
      'actors:\n  - {id: a, name: A}',
    ]) {
      const { edit, id } = newEntry('actor', odd, before, project)!;
      const after = await projectOf({ 'dossier/a.yaml': applyEdits(before, [edit]) });
      assert.deepEqual(after.problems, []);
      const { origin: _, ...read } = after.dossier.actors.get(id!)!;
      assert.deepEqual({ ...read, ...odd }, read);
    }
  });
});
