import assert from 'node:assert/strict';
import { coverageOf, readBrief, reportAsHtml, reportAsMarkdown, reportAsText } from '../../../src/core/api';
import { exampleProject } from '../../support/workspace';

const text = [
  'The dam failed on 4 March 2021 [@oster-report, p. 2]. Ana Brekke said that 212 | 213 wells <b> were lost in 2021.',
  '',
  'The council paid €4m in 2019. Runa Eikeland said that it did [@nobody]. We expect more.',
].join('\n');

async function report(written = text) {
  const project = await exampleProject();
  return coverageOf([{ brief: readBrief('briefs/a.md', written, project), project }], [project]);
}

describe('the coverage report', () => {
  it('counts the claims that have a source, and says which', async () => {
    const { claims, supported, briefs, sources } = await report();
    assert.deepEqual([claims, supported], [4, 3]);
    assert.deepEqual(
      briefs[0]!.claims.map(({ line, support, by }) => [line, support, ...by]),
      [
        [1, 'cited', 'oster-report'],
        [1, 'attributed', 'ana-brekke'],
        [3, 'none'],
        [3, 'cited', 'nobody'],
      ],
    );
    assert.deepEqual(sources.map(({ id, claims }) => `${id} ${claims}`).sort(), [
      'ana-brekke 1',
      'nobody 1',
      'oster-report 1',
    ]);
  });

  it('says what the dossier lacks, and what nobody uses', async () => {
    const { unknownSpeakers, unknownKeys, uncited, unnamed } = await report();
    assert.deepEqual(unknownSpeakers, [{ name: 'Runa Eikeland', places: ['briefs/a.md:3'] }]);
    assert.deepEqual(unknownKeys, [{ name: 'nobody', places: ['briefs/a.md:3'] }]);
    assert.deepEqual(uncited, ['herald-2021']);
    assert.deepEqual(unnamed, ['herald', 'oster', 'han-seo', 'oster-breach']);
  });

  it('shows the text of a brief as it is, in every format', async () => {
    const coverage = await report();
    assert.match(reportAsMarkdown(coverage), /\| briefs\/a\.md:1 \| .*212 \\\| 213 wells \\<b\\>/);
    assert.match(reportAsHtml(coverage), /212 \| 213 wells &lt;b&gt;/);
    assert.match(reportAsText(coverage), /^3 of 4 claims have a source \(75 %\), in 1 brief\.\n\nBriefs\n/);
  });

  it('says so where nothing is claimed', async () => {
    assert.equal(reportAsText(await report('# A title\n')).split('\n')[0], 'No claims in 1 brief.');
  });
});
