/** The checks of the dossier, by the examples of their documentation. */
import assert from 'node:assert/strict';
import { applyEdits, type Example, ruleInfos } from '../../../src/core/api';
import { readMarks, writeMarks } from '../../support/marks';
import { projectOf } from '../../support/workspace';

const file = 'dossier/example.yaml';

for (const { id, examples } of ruleInfos.filter((info) => info.id.startsWith('dossier/'))) {
  describe(id, () => {
    for (const [i, example] of examples.entries()) it(`documents example ${i + 1}`, () => checkExample(id, example));
  });
}

/** What no file of the dossier can show by itself: a workspace that has it. */
const elsewhere: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>> = {
  'dossier/config': { 'dossier.yaml': 'breifs: [briefs/*.md]\n' },
  'dossier/encoding': { 'dossier.yaml': '', [file]: Uint8Array.of(0xe9, 0x74, 0xe9) },
  'dossier/missing': { 'dossier.yaml': 'dossier: [nowhere/*.yaml]\n' },
};

/** With a check switched off its test fails, so that a broken check cannot pass it. */
describe('a check of the dossier that is switched off', () => {
  for (const { id, examples } of ruleInfos.filter((info) => info.id.startsWith('dossier/'))) {
    const off = `rules: {${id}: "off"}\n`;
    it(`fails what tries ${id}`, async () => {
      const files = elsewhere[id];
      if (files) {
        const rulesFor = async (config: string) => {
          const all = { ...files, 'dossier.yaml': `${files['dossier.yaml']}${config}` };
          return (await projectOf(all)).problems.map(({ rule }) => rule);
        };
        assert((await rulesFor('')).includes(id));
        return assert(!(await rulesFor(off)).includes(id));
      }
      const reported = examples.filter(({ text }) => readMarks(text).marks.length > 0);
      assert(reported.length > 0);
      for (const example of reported) await assert.rejects(checkExample(id, example, off), assert.AssertionError);
    });
  }
});

async function checkExample(id: string, { text: marked, fixed }: Example, config = ''): Promise<void> {
  const { text } = readMarks(marked);
  const found = await problemsIn(text, id, config);
  const marks = found.map((problem) => ({ ...problem, label: problem.rule }));
  assert.equal(writeMarks(text, marks), marked);
  if (fixed === undefined) return;
  const after = applyEdits(text, found[0]?.fixes?.[0]?.edits ?? []);
  assert.equal(after, fixed);
  assert.deepEqual(await problemsIn(after, id), []);
}

async function problemsIn(text: string, id: string, config = '') {
  const { problems } = await projectOf({ 'dossier.yaml': config, [file]: text });
  return problems.filter((problem) => problem.rule === id && problem.file === file);
}
