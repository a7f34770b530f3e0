/** What is read off the clipboard, and what a registry answers. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newEntry, parsePastedSource, sourcesFromCsl } from '../../../src/core/api';
import { webAddress } from '../../support/bibliography-text';
import { projectOf } from '../../support/workspace';

describe('what is pasted', () => {
  for (const [text, doi] of [
    ['10.1234/dam.2021', '10.1234/dam.2021'],
    ['  doi: 10.1234/dam(2)1 \n', '10.1234/dam(2)1'],
    ['https://doi.org/10.1234/dam', '10.1234/dam'],
    ['http://dx.doi.org/10.1234%2Fdam', '10.1234/dam'],
    ['DOI:10.1234/dam.', '10.1234/dam'],
  ] as const) {
    it(`is a DOI: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(parsePastedSource(text), { kind: 'doi', doi, address: `https://doi.org/${doi}` }));
  }

  for (const [text, address] of [
    ['https://herald.example/night?id=3', 'https://herald.example/night?id=3'],
    ['<http://herald.example/>\n', 'http://herald.example/'],
  ] as const) {
    it(`is a page: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(parsePastedSource(text), { kind: 'page', address }));
  }

  for (const text of [
    '',
    'The dam',
    '10.1/x',
    'ana@herald.example',
    'ftp://a.example',
    'https://',
    '{}',
    '[1]',
    '{"a": ',
  ]) {
    it(`is nothing: ${JSON.stringify(text)}`, () => assert.deepEqual(parsePastedSource(text), { kind: 'nothing' }));
  }

  it('is BibTeX, with its keys', () =>
    assert.deepEqual(
      parsePastedSource(
        '\n@article{dahl2021, title={The {Night}}, author={Dahl, Ingrid}, journal={Fjord Herald}, year=2021}\n@book{x, title=Dams}',
      ),
      {
        kind: 'sources',
        sources: [
          {
            id: 'dahl2021',
            type: 'article-journal',
            title: 'The Night',
            author: [{ family: 'Dahl', given: 'Ingrid' }],
            'container-title': 'Fjord Herald',
            issued: 2021,
          },
          { id: 'x', type: 'book', title: 'Dams' },
        ],
      },
    ));

  it('is CSL-JSON, without the identifiers that a program made up', () =>
    assert.deepEqual(
      parsePastedSource(
        '{"items": [{"id": "http://reader.example/1", "type": "report", "title": "Dams", "issued": {"date-parts": [["2021", 3]]}}]}',
      ),
      { kind: 'sources', sources: [{ type: 'report', title: 'Dams', issued: '2021-03' }] },
    ));

  it('is read, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), webAddress), (text) => void parsePastedSource(text)));
  });
});

describe('a source from a registry', () => {
  it('has what a reader needs, in CSL’s terms', () =>
    assert.deepEqual(
      sourcesFromCsl({
        type: 'journal-article',
        title: ['How  dams fail'],
        subtitle: ['A review'],
        author: [{ given: 'Tor', family: 'Lunde', sequence: 'first', affiliation: [] }, { name: 'Dam Inspectorate' }],
        'container-title': 'Journal of Dams',
        issued: { 'date-parts': [[2021, 3, 9]] },
        volume: '12',
        page: '3-9',
        DOI: '10.1234/dam',
        URL: 'https://doi.org/10.1234/dam',
        reference: [{ key: '1' }],
        indexed: { timestamp: 1 },
      }),
      [
        {
          type: 'article-journal',
          title: 'How dams fail: A review',
          author: [{ family: 'Lunde', given: 'Tor' }, { literal: 'Dam Inspectorate' }],
          'container-title': 'Journal of Dams',
          issued: '2021-03-09',
          volume: '12',
          page: '3-9',
          DOI: '10.1234/dam',
          URL: 'https://doi.org/10.1234/dam',
        },
      ],
    ));

  it('is a good entry, whatever the answer was', async () => {
    const project = await projectOf({});
    const anything = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
    );
    const item = fc.record({
      title: fc.string({ minLength: 1 }),
      ...{ type: anything, author: anything, issued: anything, page: anything, URL: anything, editor: anything },
    });
    await fc.assert(
      fc.asyncProperty(item, async (json) => {
        const [fields] = sourcesFromCsl(json);
        if (!fields) return;
        const { edit, id } = newEntry('source', fields, '', project)!;
        const { dossier, problems } = await projectOf({ 'dossier/a.yaml': edit.text });
        assert.deepEqual(problems, [], edit.text);
        assert(dossier.sources.has(id!));
      }),
    );
  });
});
