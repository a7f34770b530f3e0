import assert from 'node:assert/strict';
import { checkBrief, fixesFor, readBrief } from '../../../../src/core/api';
import { claimUncited } from '../../../../src/core/rules/claim/uncited';
import { describeRule } from '../../../support/rule';
import { exampleProject } from '../../../support/workspace';

describeRule(claimUncited);

it('claim/uncited can be told that the sentence is no claim', async () => {
  const project = await exampleProject('rules: {claim/uncited: warning}');
  const text = 'Ana Brekke said that the dam failed on 4 March.';
  const brief = readBrief('briefs/example.md', text, project);
  const fix = fixesFor(checkBrief(brief, project)[0]!, brief, project).find(({ silences }) => silences);
  assert.match(fix!.title, /^Not a claim: “Ana Brekke said/);
});
