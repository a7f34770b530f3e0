/** Every rule in the editor: what its documentation marks is underlined there, and its fix does what the documentation says. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type Rule, rules } from '../../../src/core/api';
import { readMarks } from '../../support/marks';
import { exampleDossier } from '../../support/workspace';
import { closeAll, eventually, findingsIn, open, quickFixesAt, write } from '../editor';

describe('each rule in the editor', () => {
  afterEach(closeAll);

  for (const rule of rules)
    it(rule.id, async () => {
      const example = rule.examples.find(({ text }) => readMarks(text).marks.length > 0)!;
      const { text, marks } = readMarks(example.text);
      const brief = await openExample(rule, text, example);
      const expected = marks.map(({ start, end }) => text.slice(start, end));
      const inEditor = () => findingsIn(brief).filter((found) => found.rule === rule.id);
      await eventually(() =>
        assert.deepEqual(
          inEditor().map(({ words }) => words),
          expected,
        ),
      );
      if (example.fixed === undefined) return;
      const fixes = await quickFixesAt(brief, expected[0]!);
      const own = fixes.find(
        ({ edit, diagnostics }) => edit && diagnostics?.some(({ code }) => ruleOf(code) === rule.id),
      );
      assert.ok(own?.edit && (await vscode.workspace.applyEdit(own.edit)), fixes.map(({ title }) => title).join(' | '));
      assert.equal(brief.getText(), example.fixed);
    });
});

/** In a folder with a dossier of its own, which is that of the documentation's examples. */
async function openExample(
  { id, severity }: Rule,
  text: string,
  { stored = {}, dossier }: Rule['examples'][number],
): Promise<vscode.TextDocument> {
  const folder = `rules/${id}`;
  await write(`${folder}/dossier.yaml`, severity === 'off' ? `rules: {${id}: info}\n` : '');
  await write(`${folder}/dossier/example.yaml`, exampleDossier);
  if (dossier !== undefined) await write(`${folder}/dossier/more.yaml`, dossier);
  for (const [key, words] of Object.entries(stored)) await write(`${folder}/dossier/texts/${key}.md`, words);
  await write(`${folder}/briefs/example.md`, text);
  return open(`${folder}/briefs/example.md`);
}

function ruleOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
