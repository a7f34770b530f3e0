/** The files below a root as the editor has them: unsaved text goes before what is on the disk. */
import * as vscode from 'vscode';
import type { WorkspaceFiles } from '../core/api';
import { pathBelow } from './places';

export type FileState = 'saved' | 'unsaved in an editor' | 'absent' | 'unreadable';

/** What was asked for, and what was there: all that the answer to an opening depends on. */
export interface AskedFiles {
  /** Glob → the paths that it found. */
  readonly globs: ReadonlyMap<string, readonly string[]>;
  readonly paths: ReadonlyMap<string, FileState>;
}

export class EditorFiles implements WorkspaceFiles {
  readonly globs = new Map<string, readonly string[]>();
  readonly paths = new Map<string, FileState>();
  readonly #root: vscode.Uri;
  readonly #isStale: () => boolean;

  /** Once stale, it answers that there is nothing, so that work nobody waits for ends soon. */
  constructor({ root, isStale }: { root: vscode.Uri; isStale: () => boolean }) {
    this.#root = root;
    this.#isStale = isStale;
  }

  async list(globs: readonly string[]): Promise<readonly string[]> {
    const found = await Promise.all(globs.map((glob) => this.#find(glob)));
    return [...new Set(found.flat())];
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    if (this.#isStale()) return undefined;
    const uri = vscode.Uri.joinPath(this.#root, path);
    const unsaved = vscode.workspace.textDocuments.find(
      (document) => document.isDirty && document.uri.toString() === uri.toString(),
    );
    this.paths.set(path, unsaved ? 'unsaved in an editor' : 'saved');
    if (unsaved) return new TextEncoder().encode(unsaved.getText());
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      const absent = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      this.paths.set(path, absent ? 'absent' : 'unreadable');
      if (absent) return undefined;
      throw error;
    }
  }

  async #find(glob: string): Promise<readonly string[]> {
    if (this.#isStale()) return [];
    // null: what a user hides from the explorer is still there for the command line, and so for us.
    const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(this.#root, glob), null);
    const paths = uris.flatMap((uri) => pathBelow(this.#root, uri) ?? []);
    this.globs.set(glob, paths);
    return paths;
  }
}
