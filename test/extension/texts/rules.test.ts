/** Every rule in the editor: what its documentation marks is underlined there, and its fix does what the documentation says. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type Rule, rules } from '../../../src/core/api';
import { readMarks } from '../../support/marks';
import { exampleDossier } from '../../support/workspace';
import { closeAll, eventually, findingsIn, open, write } from '../editor';

describe('each rule in the editor', () => {
  before(async () => {
    for (const rule of rules) await writeExample(rule);
  });
  after(closeAll);

  for (const rule of rules)
    it(rule.id, async () => {
      const example = exampleOf(rule);
      const { text, marks } = readMarks(example.text);
      const brief = await open(`rules/${rule.id}/briefs/example.md`);
      const expected = marks.map(({ start, end }) => text.slice(start, end));
      const inEditor = () => findingsIn(brief).filter((found) => found.rule === rule.id);
      await eventually(() =>
        assert.deepEqual(
          inEditor().map(({ words }) => words),
          expected,
        ),
      );
      if (example.fixed === undefined) return;
      await eventually(async () => {
        const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          brief.uri,
          new vscode.Range(brief.positionAt(marks[0]!.start), brief.positionAt(marks[0]!.end)),
          vscode.CodeActionKind.QuickFix.value,
        );
        const texts = fixes.map(({ edit }) => edit && textAfter(brief, edit));
        assert.ok(texts.includes(example.fixed), fixes.map(({ title }) => title).join(' | '));
      });
    });
});

function exampleOf({ examples }: Rule): Rule['examples'][number] {
  return examples.find(({ text }) => readMarks(text).marks.length > 0)!;
}

/** In a folder with a dossier of its own, which is that of the documentation's examples. */
async function writeExample(rule: Rule): Promise<void> {
  const { text, stored = {}, dossier } = exampleOf(rule);
  const folder = `rules/${rule.id}`;
  await write(`${folder}/dossier/example.yaml`, exampleDossier);
  if (dossier !== undefined) await write(`${folder}/dossier/more.yaml`, dossier);
  for (const [key, words] of Object.entries(stored)) await write(`${folder}/dossier/texts/${key}.md`, words);
  await write(`${folder}/briefs/example.md`, readMarks(text).text);
  await write(`${folder}/dossier.yaml`, rule.severity === 'off' ? `rules: {${rule.id}: info}\n` : '');
}

function textAfter(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): string {
  const edits = edit.get(document.uri).toSorted((a, b) => b.range.start.compareTo(a.range.start));
  return edits.reduce((text, { range, newText }) => {
    return text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  }, document.getText());
}
