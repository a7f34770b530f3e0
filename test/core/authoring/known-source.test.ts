/** A source that is pasted a second time, as other programs write it. */
import assert from 'node:assert/strict';
import { knownSources, parsePastedSource } from '../../../src/core/api';
import { projectOf } from '../../support/workspace';

const dossier = `sources:
  - {id: dahl-2021, type: article-newspaper, title: "Brekke recalls: the night", author: [{family: Dahl, given: Ingrid}],
     container-title: Fjord Herald, issued: 2021-03-09, URL: "https://www.herald.example/night/"}
  - {id: report, type: report, title: The failure of the dam, DOI: 10.1234/Dam.1, issued: 2021}
  - {id: untitled, type: webpage, URL: "https://doi.org/10.1234/gate"}
  - {id: front, type: webpage, title: Fjord Herald, URL: "https://front.example/"}
  - {id: 댐-2021, type: article, title: 댐 붕괴, issued: 2021}
`;

/** The keys of the sources that the pasted text holds already; null for those that are new. */
async function known(text: string): Promise<(string | null)[]> {
  const project = await projectOf({ 'dossier.yaml': '', 'dossier/a.yaml': dossier });
  const pasted = parsePastedSource(text);
  assert.equal(pasted.kind, 'sources');
  const sources = pasted.kind === 'sources' ? pasted.sources : [];
  return knownSources(sources, project.dossier).map((source) => source?.id ?? null);
}

describe('a pasted source is one of the dossier’s', () => {
  for (const [why, text, expected] of [
    ['by its DOI', '@report{x, title={Other words}, doi={https://doi.org/10.1234/dam.1}}', 'report'],
    ['by a DOI in the address', '@report{x, title={A gate}, doi={10.1234/GATE}}', 'untitled'],
    ['by its address', '@misc{x, title={Other}, url={http://herald.example/night?utm_source=mail#top}}', 'dahl-2021'],
    ['by title and year', '@article{x, title={{Brekke} Recalls -- The Night}, date={2021-03-10}}', 'dahl-2021'],
    ['by a title in other letters', '@article{x, title={댐  붕괴}, year=2021}', '댐-2021'],
    ['by its key and title', '@book{report, title={The failure of the dam}}', 'report'],
  ] as const)
    it(why, async () => assert.deepEqual(await known(text), [expected]));

  for (const [why, text] of [
    ['another year', '@article{x, title={Brekke recalls: the night}, year=2020}'],
    ['another author', '@article{x, title={Brekke recalls: the night}, author={Lunde, Tor}, year=2021}'],
    ['another paper', '@article{x, title={Brekke recalls: the night}, journal={Lake Post}, year=2021}'],
    ['a key that another source has', '@book{report, title={Some other book}}'],
    ['the front of the same paper', '@misc{x, title={Other}, url={https://front.example}}'],
    ['no title', '@misc{x, author={Dahl, Ingrid}, year=2021}'],
  ] as const)
    it(`and is not with ${why}`, async () => assert.deepEqual(await known(text), [null]));

  it('each for itself', async () =>
    assert.deepEqual(await known('@book{a, title={New}}\n@report{b, title={x}, doi={10.1234/dam.1}}'), [
      null,
      'report',
    ]));
});
