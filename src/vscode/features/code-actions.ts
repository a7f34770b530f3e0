/** Quick fixes for the findings at the cursor. */
import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/api';
import type { Briefs, OpenBrief } from '../briefs';
import { proseFiles } from '../documents';
import type { Guard } from '../guard';
import { offsetsIn, rangeIn } from '../places';

export function registerCodeActions({ briefs, guard }: { briefs: Briefs; guard: Guard }): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    proseFiles,
    {
      provideCodeActions: guard('Quick fixes', async (document, range, context) => {
        const open = await briefs.of(document);
        if (!open) return [];
        const { start, end } = offsetsIn(document, range);
        const here = open.findings().filter((finding) => finding.start <= end && start <= finding.end);
        const offered = here.flatMap((finding) => actionsFor(finding, { open, document, context }));
        return oneIsPreferred(await Promise.all(offered));
      }),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

interface Request {
  readonly open: OpenBrief;
  readonly document: vscode.TextDocument;
  readonly context: vscode.CodeActionContext;
}

function actionsFor(finding: Finding, { open, document, context }: Request): Promise<vscode.CodeAction>[] {
  const { engine, project } = open.in;
  const range = rangeIn(document, finding);
  const diagnostics = context.diagnostics.filter(
    (diagnostic) => ruleOf(diagnostic) === finding.rule && diagnostic.range.isEqual(range),
  );
  return engine.fixesFor(finding, open.brief, project).map(async (fix) => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = diagnostics;
    action.isPreferred = fix.preferred === true;
    action.edit = await editFor(fix, { open, document });
    return action;
  });
}

/** One edit, and so one step to undo, whatever files the fix touches. */
async function editFor(
  fix: Fix,
  { open, document }: Pick<Request, 'open' | 'document'>,
): Promise<vscode.WorkspaceEdit> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const edit of fix.edits) {
    const uri = vscode.Uri.joinPath(open.in.root, edit.file);
    const target = edit.file === open.brief.file ? document : await vscode.workspace.openTextDocument(uri);
    workspaceEdit.replace(target.uri, rangeIn(target, edit), edit.text);
  }
  return workspaceEdit;
}

/** "Auto Fix" takes the preferred action, so of all that are offered together at most one may be it. */
function oneIsPreferred(actions: vscode.CodeAction[]): vscode.CodeAction[] {
  const first = actions.find((action) => action.isPreferred);
  for (const action of actions) action.isPreferred = action === first;
  return actions;
}

function ruleOf({ source, code }: vscode.Diagnostic): string | number | undefined {
  if (source !== 'dossier') return undefined;
  return typeof code === 'object' ? code.value : code;
}
