/** Every rule's examples need the rule: with it switched off they find nothing, so that a broken rule cannot pass its test. */
import assert from 'node:assert/strict';
import { checkBrief, type Project, readBrief, rules, withBibliography, withTexts } from '../../../src/core/api';
import { readMarks } from '../../support/marks';
import { exampleProject, memoryFiles } from '../../support/workspace';

const file = 'briefs/example.md';

describe('a rule that is switched off', () => {
  for (const { id, examples } of rules) {
    it(`makes the examples of ${id} fail`, async () => {
      const off = await exampleProject(`rules: {${id}: off}`);
      const marked = examples.filter(({ text }) => readMarks(text).marks.some(({ label }) => label === id));
      assert(marked.length > 0);
      for (const { text } of marked) assert.deepEqual(await found(readMarks(text).text, off, id), []);
    });
  }
});

async function found(text: string, folder: Project, id: string) {
  const files = memoryFiles({});
  const own = await withBibliography(folder, files, file, text);
  const brief = readBrief(file, text, own);
  const project = await withTexts(
    own,
    files,
    brief.citations.map(({ key }) => key),
  );
  return checkBrief(brief, project).filter(({ rule }) => rule === id);
}
