/** The projects of the workspace: one for each folder that holds a dossier.yaml, opened when a document needs it. */
import * as vscode from 'vscode';
import type { EngineClient } from './engine/client';
import type { Guard } from './guard';
import { ProjectFolder } from './project-folder';

export const configuration = 'dossier.yaml';

interface Parts {
  readonly engine: EngineClient;
  readonly guard: Guard;
}

export class Projects implements vscode.Disposable {
  readonly #engine: EngineClient;
  readonly #folders = new Map<string, ProjectFolder>();
  /** Folder → the nearest folder, itself or above, that holds a configuration. */
  readonly #roots = new Map<string, Promise<vscode.Uri | undefined>>();
  /** The configurations of the workspace, as far as they have been asked for. */
  #configurations: Thenable<vscode.Uri[]> | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #indexed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  /** A project was opened, opened anew or closed. */
  readonly onDidChange = this.#changed.event;
  readonly #problems = new vscode.EventEmitter<void>();
  /** The projects are as they were, but what is wrong with their files may not be. */
  readonly onDidFindProblems = this.#problems.event;
  /** All briefs of a project have been looked through, and something is used where it was not, or no more. */
  readonly onDidIndex = this.#indexed.event;

  constructor({ engine, guard }: Parts) {
    this.#engine = engine;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${configuration}`, false, true, false);
    const lookAgain = guard('Looking for dossiers', () => this.#lookAgain());
    this.#listeners = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(lookAgain),
      watcher.onDidDelete(lookAgain),
      vscode.workspace.onDidChangeWorkspaceFolders(lookAgain),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#each((folder) => folder.sendSoon(document))),
      vscode.workspace.onDidCloseTextDocument((document) => this.#each((folder) => folder.noteClose(document))),
    );
  }

  get opened(): readonly ProjectFolder[] {
    return [...this.#folders.values()];
  }

  /** The project that a file belongs to: that of the nearest dossier.yaml, up to the workspace folder. */
  async of(uri: vscode.Uri): Promise<ProjectFolder | undefined> {
    const root = await this.#nearest(foldersAbove(uri));
    return root && this.#folderAt(root);
  }

  /** All projects of the workspace. */
  async inWorkspace(): Promise<readonly ProjectFolder[]> {
    this.#configurations ??= vscode.workspace.findFiles(`**/${configuration}`, null);
    const folders = await Promise.all((await this.#configurations).map((uri) => this.of(uri)));
    return [...new Set(folders.filter((folder) => folder !== undefined))];
  }

  /** The engine has opened a project, or opened it anew. */
  noteOpened(): void {
    this.#changed.fire();
  }

  noteProblems(): void {
    this.#problems.fire();
  }

  noteIndexed(): void {
    this.#indexed.fire();
  }

  /** What the engine knows of a folder depends on what the patterns match. */
  watch(address: string, patterns: readonly string[]): void {
    this.#folders.get(address)?.watch(patterns);
  }

  /** The engine has forgotten them all. */
  openAgain(): void {
    this.#each((folder) => folder.open());
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
    this.#problems.dispose();
    this.#indexed.dispose();
    this.#each((folder) => folder.dispose());
  }

  #nearest([folder, ...above]: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
    if (!folder) return Promise.resolve(undefined);
    const known = this.#roots.get(folder.toString());
    if (known) return known;
    const root = holdsConfiguration(folder).then((holds) => (holds ? folder : this.#nearest(above)));
    this.#roots.set(folder.toString(), root);
    return root;
  }

  #folderAt(root: vscode.Uri): ProjectFolder {
    const known = this.#folders.get(root.toString());
    if (known) return known;
    const folder = new ProjectFolder({ root, engine: this.#engine });
    this.#folders.set(folder.address, folder);
    folder.open();
    return folder;
  }

  async #lookAgain(): Promise<void> {
    this.#roots.clear();
    this.#configurations = undefined;
    for (const [key, folder] of this.#folders) {
      if (vscode.workspace.getWorkspaceFolder(folder.root) && (await holdsConfiguration(folder.root))) continue;
      folder.dispose();
      this.#folders.delete(key);
    }
    this.#changed.fire();
  }

  #each(tell: (folder: ProjectFolder) => void): void {
    for (const folder of this.#folders.values()) tell(folder);
  }
}

/** The folders that may hold a file's configuration, nearest first; none for a file outside the workspace. */
export function foldersAbove(uri: vscode.Uri): readonly vscode.Uri[] {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const folders: vscode.Uri[] = [];
  let path = uri.path;
  while (top && path.length > top.path.length && path !== '/') {
    path = path.slice(0, path.lastIndexOf('/')) || '/';
    folders.push(top.with({ path }));
  }
  return folders;
}

async function holdsConfiguration(folder: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  return fs.stat(vscode.Uri.joinPath(folder, configuration)).then(
    () => true,
    () => false,
  );
}
