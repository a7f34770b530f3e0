/** What a user may turn off: a feature that is there while its setting wants it. */
import * as vscode from 'vscode';

export function setting<T>(name: string): T | undefined {
  return vscode.workspace.getConfiguration('dossier').get<T>(name);
}

/** Told when one of the settings below `dossier.` may be another. */
export function onDidChangeSetting(name: string, listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`dossier.${name}`)) listener();
  });
}

/** Registers while the setting is on. */
export function registerWhileOn(name: string, register: () => vscode.Disposable): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  const follow = () => {
    registered?.dispose();
    registered = setting<boolean>(name) === true ? register() : undefined;
  };
  follow();
  return vscode.Disposable.from(onDidChangeSetting(name, follow), { dispose: () => registered?.dispose() });
}
