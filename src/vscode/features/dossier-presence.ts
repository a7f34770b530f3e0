/** Tells the editor whether the workspace holds a dossier: the commands that need one are offered nowhere else. */
import * as vscode from 'vscode';
import type { Guard } from '../guard';
import { configuration, type Projects } from '../projects';

export function registerDossierPresence({ projects, guard }: { projects: Projects; guard: Guard }): vscode.Disposable {
  const look = guard('Looking for a dossier', async () => {
    const isPresent = projects.opened.length > 0 || (await holdsOne());
    await vscode.commands.executeCommand('setContext', 'dossier.isPresent', isPresent);
  });
  void look();
  return projects.onDidChange(look);
}

async function holdsOne(): Promise<boolean> {
  const found = await vscode.workspace.findFiles(`**/${configuration}`, null, 1);
  return found.length > 0;
}
