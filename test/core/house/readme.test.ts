/** What a new user copies from the README works as it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkBrief, fixesFor, openProject, readBrief } from '../../../src/core/api';
import { memoryFiles } from '../../support/workspace';

/** The README's blocks in that language, without the indentation that they have in a list. */
function blocks(language: string): string[] {
  const found = readFileSync('README.md', 'utf8').matchAll(
    new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\``, 'gms'),
  );
  return [...found].map(([, indent, text]) => text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));
}

describe('the README', () => {
  it('has a dossier and a brief to begin with: nothing is wrong in the one, and in the other what it means to show', async () => {
    const [dossier] = blocks('yaml');
    const [text] = blocks('markdown');
    const project = await openProject(memoryFiles({ 'dossier.yaml': '', 'dossier/people.yaml': dossier! }));
    assert.deepEqual(project.problems, []);
    const brief = readBrief('briefs/today.md', text!, project);
    const findings = checkBrief(brief, project).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['attribution/vague', 'claim/unattributed'],
    );
    const [offered] = fixesFor(findings[1]!, brief, project);
    assert.match(offered!.title, /asiae-2020/);
    assert.deepEqual([...new Set(brief.mentions.map(({ id }) => id))], ['kim-yo-jong']);
  });

  it('has a configuration that can be read', async () => {
    const config = blocks('yaml').find((text) => text.startsWith('briefs:'))!;
    const files = { 'dossier.yaml': config, '../house-style.yaml': '', 'dossier/a.yaml': '' };
    const project = await openProject(memoryFiles(files));
    assert.deepEqual(project.problems, []);
  });
});
