/** Problems in the dossier: what is wrong with the configuration and the data files, whether they are open or not. */
import * as vscode from 'vscode';
import { diagnosticOf } from '../diagnostic';
import { dataFiles, matches, proseFiles } from '../documents';
import type { EngineClient } from '../engine/client';
import type { Guard } from '../guard';
import { rangeBetween, uriOf } from '../places';
import type { Projects } from '../projects';

interface Parts {
  readonly projects: Projects;
  readonly engine: EngineClient;
  readonly guard: Guard;
}

export function registerDossierProblems({ projects, engine, guard }: Parts): vscode.Disposable {
  const shown = vscode.languages.createDiagnosticCollection('dossier files');

  const show = async () => {
    const opened = projects.opened.map(async ({ address }) => {
      const problems = await engine.request('problems', { folder: address });
      return problems.map(([file, found]): [vscode.Uri, vscode.Diagnostic[]] => [
        uriOf({ folder: address, path: file }),
        found.map((problem) => diagnosticOf(problem, rangeBetween(problem))),
      ]);
    });
    const all = (await Promise.all(opened)).flat();
    shown.clear();
    shown.set(all);
  };
  const showGuarded = guard('Showing the problems of a dossier', show);
  const openProject = guard('Opening a dossier', async (document: vscode.TextDocument) => {
    if (matches(document, proseFiles) || matches(document, dataFiles)) await projects.of(document.uri);
  });
  const openProjects = () => vscode.workspace.textDocuments.forEach(openProject);

  openProjects();
  return vscode.Disposable.from(
    shown,
    projects.onDidChange(openProjects),
    projects.onDidChange(showGuarded),
    projects.onDidFindProblems(showGuarded),
    vscode.workspace.onDidOpenTextDocument(openProject),
  );
}
