/** Tells the editor whether the workspace holds a dossier: its view and the commands that need one are there only then. */
import * as vscode from 'vscode';

export function setPresence(isPresent: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', 'dossier.isPresent', isPresent);
}
