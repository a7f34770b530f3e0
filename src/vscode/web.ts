/** The extension in the browser, where extensions run in a worker already: the engine shares it. */
import type * as vscode from 'vscode';
import { compose } from './compose';
import { startInProcess } from './engine/in-process';

export function activate(context: vscode.ExtensionContext): void {
  compose(context, startInProcess);
}
