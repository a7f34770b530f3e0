/** The files below a folder, as the engine asks for them: through the editor, wherever they lie. */
import * as vscode from 'vscode';
import type { Editor } from './engine/protocol';
import { pathIn, patternPlace, uriOf } from './places';

export const editorFiles: Pick<Editor, 'list' | 'stat' | 'read'> = {
  async list({ folder, glob }) {
    const place = patternPlace(folder, glob);
    // null: what a user hides from the explorer is still there for the command line, and so for us.
    const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(place.base, place.glob), null);
    return uris.flatMap((uri) => pathIn(place, uri) ?? []);
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
