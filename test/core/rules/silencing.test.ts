import assert from 'node:assert/strict';
import { applyEdits, checkBrief, fixesFor, type Project, readBrief } from '../../../src/core/api';
import { severityEdit } from '../../../src/core/dossier/config-edit';
import { projectOf, withEdits } from '../../support/workspace';

const file = 'briefs/a.md';
const rule = 'attribution/vague';

/** What the fix with that title makes of the files, for the first finding of the brief. */
async function silenced(title: string, files: Record<string, string>) {
  const all: Record<string, string> = { 'dossier/a.yaml': '', ...files };
  const project = await projectOf(all);
  const brief = readBrief(file, all[file]!, project);
  const fix = fixesFor(checkBrief(brief, project)[0]!, brief, project).find((one) => one.title.endsWith(title));
  return fix && withEdits(all, fix.edits);
}

function findings(text: string, project: Project) {
  return checkBrief(readBrief(file, text, project), project).map((finding) => finding.rule);
}

describe('a fix that silences a rule', () => {
  const cases = {
    'in a file': ['Experts say so.\n', '<!-- dossier-disable-file attribution/vague -->\n\nExperts say so.\n'],
    'in a file with front matter': [
      '---\ntitle: x\n---\nExperts say so.\n',
      '---\ntitle: x\n---\n\n<!-- dossier-disable-file attribution/vague -->\nExperts say so.\n',
    ],
    'in a file with CRLF': [
      '---\r\ntitle: x\r\n---\r\n\r\nExperts say so.\r\n',
      '---\r\ntitle: x\r\n---\r\n\r\n<!-- dossier-disable-file attribution/vague -->\r\n\r\nExperts say so.\r\n',
    ],
    'in a file with a mark at its head': [
      '\uFEFFExperts say so.',
      '\uFEFF<!-- dossier-disable-file attribution/vague -->\n\nExperts say so.',
    ],
  } as const;
  for (const [where, [before, after]] of Object.entries(cases)) {
    it(`does so ${where}`, async () => {
      const files = await silenced('in this file', { [file]: before });
      assert.equal(files?.[file], after);
      assert.deepEqual(findings(after, await projectOf({})), []);
    });
  }

  it('does so everywhere', async () => {
    const files = await silenced('everywhere (dossier.yaml)', {
      [file]: 'Experts say so.',
      'dossier.yaml': '# ours\n',
    });
    assert.equal(files?.['dossier.yaml'], '# ours\nrules:\n  attribution/vague: off\n');
    assert.deepEqual(findings('Experts say so.', await projectOf(files!)), []);
  });

  it('does not offer to where there is no configuration, or where it says otherwise for that file', async () => {
    const brief = { [file]: 'Experts say so.' };
    assert.equal(await silenced('everywhere (dossier.yaml)', brief), undefined);
    const own = { 'dossier.yaml': 'overrides: [{files: "briefs/*", rules: {attribution/vague: hint}}]' };
    assert.equal(await silenced('everywhere (dossier.yaml)', { ...brief, ...own }), undefined);
  });
});

describe('setting a severity in a configuration', () => {
  const cases: Record<string, [before: string, after: string | undefined]> = {
    'that is empty': ['', 'rules:\n  attribution/vague: off\n'],
    'without rules': ['briefs: "*.md"', 'briefs: "*.md"\nrules:\n  attribution/vague: off\n'],
    'with rules, line by line': [
      'rules: # ours\r\n    a/b: hint # so\r\nbriefs: x\r\n',
      'rules: # ours\r\n    attribution/vague: off\r\n    a/b: hint # so\r\nbriefs: x\r\n',
    ],
    'with rules in braces': ['rules: {a/b: hint}', 'rules: {attribution/vague: off, a/b: hint}'],
    'with empty braces': ['rules: {}', 'rules: {attribution/vague: off}'],
    'that has the rule': ['rules:\n  attribution/vague: error # so\n', 'rules:\n  attribution/vague: off # so\n'],
    'that has it with options': [
      'rules:\n  attribution/vague: {severity: hint, months: 3}\n',
      'rules:\n  attribution/vague: {severity: off, months: 3}\n',
    ],
    'that is broken': ['rules: [', undefined],
    'that is a list': ['- a', undefined],
  };
  for (const [which, [before, after]] of Object.entries(cases)) {
    it(which, () => {
      const edit = severityEdit(before, rule, 'off');
      assert.equal(edit && applyEdits(before, [edit]), after);
    });
  }
});
