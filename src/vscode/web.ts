/** The extension in the browser, where extensions run in a worker already: the engine shares it. */
import * as vscode from 'vscode';
import { compose } from './compose';
import { startInProcess } from './engine/in-process';
import { loadScript } from './web-script';

export function activate(context: vscode.ExtensionContext) {
  const file = vscode.Uri.joinPath(context.extensionUri, 'dist/web/rendering.js');
  return compose(context, () => startInProcess(() => loadScript(file)));
}
