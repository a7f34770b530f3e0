/** Looks for a dossier in the workspace when it is opened, and when one comes or goes. */
import * as vscode from 'vscode';
import type { Guard } from '../guard';
import { setPresence } from '../presence';
import { configuration, type Projects } from '../projects';

export function registerDossierPresence({ projects, guard }: { projects: Projects; guard: Guard }): vscode.Disposable {
  const look = guard('Looking for a dossier', async () => {
    const isPresent = projects.opened.length > 0 || (await holdsOne());
    await setPresence(isPresent);
  });
  void look();
  return projects.onDidChange(look);
}

async function holdsOne(): Promise<boolean> {
  const found = await vscode.workspace.findFiles(`**/${configuration}`, null, 1);
  return found.length > 0;
}
