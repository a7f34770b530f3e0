import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, checkBrief, fixesFor, readBrief, withBibliography } from '../../../src/core/api';
import { exampleProject, memoryFiles } from '../../support/workspace';

const file = 'briefs/example.md';

async function read(text: string) {
  const project = await withBibliography(await exampleProject(), memoryFiles({}), file, text);
  const brief = readBrief(file, text, project);
  return { brief, project, findings: checkBrief(brief, project) };
}

/** The text after the fix of its first finding on a citation, which has to be the only one that the fix takes away. */
async function disabledIn(text: string): Promise<string> {
  const { brief, project, findings } = await read(text);
  const first = findings.find(({ rule }) => rule.startsWith('citation/'))!;
  const disabling = fixesFor(first, brief, project).find(({ silences }) => silences);
  const after = applyEdits(text, disabling!.edits);
  const left = (await read(after)).findings;
  const others = findings.filter((finding) => finding !== first);
  assert.deepEqual([left.map(({ rule }) => rule), after], [others.map(({ rule }) => rule), after]);
  return after;
}

const line = '<!-- dossier-disable-line citation/unknown-key -->';
const nextLine = '<!-- dossier-disable-next-line citation/unknown-key -->';

describe('the comment that silences a rule', () => {
  for (const [where, text, expected] of [
    ['at the end of the line', 'It cost €4m [@nobody].\nNo more.\n', `It cost €4m [@nobody]. ${line}\nNo more.\n`],
    ['behind emphasis', 'It cost *€4m [@nobody].*\nNo more.', `It cost *€4m [@nobody].* ${line}\nNo more.`],
    ['behind code', 'It cost €4m [@nobody], `x`\nor more.', `It cost €4m [@nobody], \`x\` ${line}\nor more.`],
    ['in an item', '- It cost €4m [@nobody].\n- No more.', `- It cost €4m [@nobody]. ${line}\n- No more.`],
    ['in the cell', '| a | b |\n|---|---|\n| [@nobody] | c |', `| a | b |\n|---|---|\n| [@nobody] ${line} | c |`],
    ['above a line that ends in code', 'It cost €4m [@nobody] `x\ny`.', `${nextLine}\nIt cost €4m [@nobody] \`x\ny\`.`],
    [
      'above a line that ends in a comment',
      'It cost €4m\r\nor so [@nobody] <!-- x\r\ny -->.',
      `It cost €4m ${nextLine}\r\nor so [@nobody] <!-- x\r\ny -->.`,
    ],
    [
      'above a line that ends in an address',
      'No more.\n\n> It cost €4m [@nobody] [x](\n> y).',
      `No more.\n\n> ${nextLine}\n> It cost €4m [@nobody] [x](\n> y).`,
    ],
    ['above a heading', '# It cost €4m [@nobody] #\n\nNo more.', `${nextLine}\n# It cost €4m [@nobody] #\n\nNo more.`],
  ] as const)
    it(`stands ${where}`, async () => assert.equal(await disabledIn(text), expected));

  it('is for the whole file where no line can take it', async () => {
    assert.equal(
      await disabledIn('`a\nb` [@nobody] `c\nd`.'),
      '<!-- dossier-disable-file citation/unknown-key -->\n\n`a\nb` [@nobody] `c\nd`.',
    );
    const rule = 'citation/missing-bibliography';
    assert.equal(
      await disabledIn('---\r\nbibliography: none.bib\r\n---\r\nNo more.'),
      `---\r\nbibliography: none.bib\r\n---\r\n\r\n<!-- dossier-disable-file ${rule} -->\r\nNo more.`,
    );
  });
});
