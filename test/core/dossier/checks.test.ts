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

async function checkExample(id: string, { text: marked, fixed }: Example): Promise<void> {
  const { text } = readMarks(marked);
  const found = await problemsIn(text, id);
  const marks = found.map((problem) => ({ ...problem, label: problem.rule }));
  assert.equal(writeMarks(text, marks), marked);
  if (fixed === undefined) return;
  const after = applyEdits(text, found[0]?.fixes?.[0]?.edits ?? []);
  assert.equal(after, fixed);
  assert.deepEqual(await problemsIn(after, id), []);
}

async function problemsIn(text: string, id: string) {
  const { problems } = await projectOf({ 'dossier.yaml': '', [file]: text });
  return problems.filter((problem) => problem.rule === id && problem.file === file);
}
