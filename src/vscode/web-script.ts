/** Loads a part of the extension in the browser, where the host loads nothing but one file of an extension by itself. */
import * as vscode from 'vscode';

/** What a CommonJS file of the extension exports. @throws where it cannot be read. */
export async function loadScript<Exports>(file: vscode.Uri): Promise<Exports> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: unknown } = { exports: {} };
  new Function('module', 'exports', text)(module, module.exports);
  return module.exports as Exports;
}
