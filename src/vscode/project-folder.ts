/** One project, kept in step with its files: it is opened anew whenever one that it depends on changes. */
import * as vscode from 'vscode';
import type { Project } from '../core/api';
import { type AskedFiles, EditorFiles, type FileState } from './editor-files';
import type { Engine, LoadEngine } from './engine';
import type { Guard } from './guard';
import { Pauses } from './pauses';
import { pathBelow } from './places';
import { type Problem, problemsOf } from './problems';

export interface OpenProject {
  /** The folder that holds the configuration; the engine's paths are relative to it. */
  readonly root: vscode.Uri;
  readonly engine: Engine;
  readonly project: Project;
  readonly files: AskedFiles;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

interface Parts {
  readonly root: vscode.Uri;
  readonly loadEngine: LoadEngine;
  readonly guard: Guard;
  readonly onDidOpen: () => void;
}

export class ProjectFolder implements vscode.Disposable {
  readonly root: vscode.Uri;
  readonly #parts: Parts;
  readonly #open: () => Promise<void>;
  readonly #first: Promise<void>;
  readonly #pauses = new Pauses(100);
  #opened: OpenProject | undefined;
  #openings = 0;
  #files: AskedFiles | undefined;
  #watched = '';
  #watchers: vscode.Disposable | undefined;

  constructor(parts: Parts) {
    this.root = parts.root;
    this.#parts = parts;
    this.#open = parts.guard('Opening a dossier', () => this.#openNow());
    this.#first = this.#open();
  }

  /** The state that was opened last; a newer one takes its place when it is complete. */
  get opened(): OpenProject | undefined {
    return this.#opened;
  }

  /** The same, but waits for the first opening. */
  async current(): Promise<OpenProject | undefined> {
    await this.#first;
    return this.#opened;
  }

  noteEdit(uri: vscode.Uri): void {
    if (this.#stateOf(uri)) this.#openSoon();
  }

  /** Text that is dropped unsaved gives way to what is on the disk. */
  noteClose(uri: vscode.Uri): void {
    if (this.#stateOf(uri) === 'unsaved in an editor') this.#openSoon();
  }

  dispose(): void {
    this.#openings++;
    this.#pauses.dispose();
    this.#watchers?.dispose();
  }

  #stateOf(uri: vscode.Uri): FileState | undefined {
    const path = pathBelow(this.root, uri);
    return path === undefined ? undefined : this.#files?.paths.get(path);
  }

  readonly #openSoon = (): void => this.#pauses.after('open', this.#open);

  async #openNow(): Promise<void> {
    const opening = ++this.#openings;
    const isStale = () => opening !== this.#openings;
    const engine = await this.#parts.loadEngine();
    const files = new EditorFiles({ root: this.root, isStale });
    this.#files = files;
    const project = await engine.openProject(files);
    const problems = await problemsOf(project, { engine, files });
    if (isStale()) return;
    this.#opened = { root: this.root, engine, project, files, problems };
    this.#watch(files);
    this.#parts.onDidOpen();
  }

  /** Watches what this opening asked for, be it there or not. */
  #watch({ globs, paths }: AskedFiles): void {
    const found = new Set([...globs.values()].flat());
    const patterns = [...globs.keys(), ...[...paths.keys()].filter((path) => !found.has(path))];
    if (this.#watched === patterns.join('\n')) return;
    this.#watched = patterns.join('\n');
    this.#watchers?.dispose();
    this.#watchers = vscode.Disposable.from(...patterns.map((pattern) => this.#watcher(pattern)));
  }

  #watcher(pattern: string): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(this.root, pattern));
    watcher.onDidCreate(this.#openSoon);
    watcher.onDidChange(this.#openSoon);
    watcher.onDidDelete(this.#openSoon);
    return watcher;
  }
}
