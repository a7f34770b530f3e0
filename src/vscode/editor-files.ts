/** The files below a folder, as the engine asks for them: through the editor, wherever they lie. */
import * as vscode from 'vscode';
import type { Editor } from './engine/protocol';
import { pathBelow, uriOf } from './places';

export const editorFiles: Pick<Editor, 'list' | 'stat' | 'read'> = {
  async list({ folder, glob }) {
    const root = vscode.Uri.parse(folder, true);
    // null: what a user hides from the explorer is still there for the command line, and so for us.
    const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(root, glob), null);
    return uris.flatMap((uri) => pathBelow(root, uri) ?? []);
  },

  async stat(file) {
    return unlessAbsent(async () => {
      const { mtime, size } = await vscode.workspace.fs.stat(uriOf(file));
      return { modified: mtime, size };
    });
  },

  async read(file) {
    return unlessAbsent(() => vscode.workspace.fs.readFile(uriOf(file)));
  },
};

async function unlessAbsent<T>(look: () => PromiseLike<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
