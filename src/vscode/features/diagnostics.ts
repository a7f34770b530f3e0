/** Problems in briefs: the findings of every open brief, after each pause in typing. */
import * as vscode from 'vscode';
import { diagnosticOf } from '../diagnostic';
import { matches, proseFiles } from '../documents';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { Pauses } from '../pauses';
import { rangeIn } from '../places';
import type { Projects } from '../projects';

interface Parts {
  readonly documents: OpenDocuments;
  readonly projects: Projects;
  readonly guard: Guard;
}

export function registerDiagnostics({ documents, projects, guard }: Parts): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('dossier');
  const pauses = new Pauses(150);

  const check = guard('Checking a brief', async (document: vscode.TextDocument) => {
    const found = await documents.ask('findings', document, {});
    shown.set(
      document.uri,
      found?.map((shown) => diagnosticOf(shown, rangeIn(document, shown.finding))),
    );
  });
  const checkNow = (document: vscode.TextDocument) => {
    if (matches(document, proseFiles)) check(document);
  };
  const checkSoon = (document: vscode.TextDocument) => {
    if (matches(document, proseFiles)) pauses.after(document.uri.toString(), () => check(document));
  };
  const checkAll = () => vscode.workspace.textDocuments.forEach(checkNow);

  checkAll();
  return vscode.Disposable.from(
    shown,
    pauses,
    projects.onDidChange(checkAll),
    vscode.workspace.onDidOpenTextDocument(checkNow),
    vscode.workspace.onDidChangeTextDocument(({ document }) => checkSoon(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      pauses.cancel(uri.toString());
      shown.delete(uri);
    }),
  );
}
