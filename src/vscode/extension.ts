/** The extension on the desktop: the engine has a thread of its own. */
import * as vscode from 'vscode';
import { compose } from './compose';
import { startWorker } from './engine/node/start';

export function activate(context: vscode.ExtensionContext) {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist/engine.mjs').fsPath;
  return compose(context, () => startWorker(file, { cacheFolder: context.storageUri?.fsPath }), { hasZotero: true });
}
