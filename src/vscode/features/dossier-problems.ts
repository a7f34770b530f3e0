/** Problems in the dossier: what is wrong with the configuration and the data files, whether they are open or not. */
import * as vscode from 'vscode';
import type { DiagnosticOf } from '../diagnostic';
import { dataFiles, matches, proseFiles } from '../documents';
import type { Guard } from '../guard';
import type { Projects } from '../projects';

interface Parts {
  readonly projects: Projects;
  readonly diagnosticOf: DiagnosticOf;
  readonly guard: Guard;
}

export function registerDossierProblems({ projects, diagnosticOf, guard }: Parts): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('dossier files');

  const show = () => {
    shown.clear();
    for (const { root, engine, problems } of projects.opened) {
      for (const [file, found] of problems) {
        shown.set(
          vscode.Uri.joinPath(root, file),
          found.map(({ finding, range }) => diagnosticOf(finding, range, engine)),
        );
      }
    }
  };
  const openProject = guard('Opening a dossier', async (document: vscode.TextDocument) => {
    if (matches(document, proseFiles) || matches(document, dataFiles)) await projects.of(document.uri);
  });
  const openProjects = () => vscode.workspace.textDocuments.forEach(openProject);

  openProjects();
  return vscode.Disposable.from(
    shown,
    projects.onDidChange(openProjects),
    projects.onDidChange(guard('Showing the problems of a dossier', show)),
    vscode.workspace.onDidOpenTextDocument(openProject),
  );
}
