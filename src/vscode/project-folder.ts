/** One folder with a dossier, as the editor sees it: it tells the engine what changes in it, in editors and on the disk. */
import * as vscode from 'vscode';
import type { EngineClient } from './engine/client';
import { Pauses } from './pauses';
import { type PatternPlace, pathBelow, pathIn, patternPlace } from './places';

interface Parts {
  readonly root: vscode.Uri;
  readonly engine: EngineClient;
}

export class ProjectFolder implements vscode.Disposable {
  readonly root: vscode.Uri;
  /** What the engine knows the folder by. */
  readonly address: string;
  readonly #engine: EngineClient;
  readonly #pauses = new Pauses(50);
  /** Shorter, for the editor tells of files some time after they have changed. */
  readonly #filePauses = new Pauses(10);
  /** Address of an open document → the state that the engine knows. */
  readonly #sent = new Map<string, string>();
  #watchers: vscode.Disposable | undefined;
  /** The files beside or far from the root that the project depends on. */
  #outside: readonly PatternPlace[] = [];
  #changed = new Set<string>();
  #cameOrWent = false;

  constructor({ root, engine }: Parts) {
    this.root = root;
    this.address = root.toString();
    this.#engine = engine;
  }

  /** Also where the engine has forgotten everything. */
  open(): void {
    this.#sent.clear();
    this.sendUnsaved();
    this.#tell('openFolder', { folder: this.address });
  }

  /** Sees to it that the engine knows every unsaved text, and of none that it has been saved or dropped since. */
  sendUnsaved(): void {
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty || this.#sent.has(document.uri.toString())) this.send(document);
  }

  /** Sees to it that the engine knows the document as it is now. */
  send(document: vscode.TextDocument): void {
    const path = this.#pathOf(document.uri);
    if (path === undefined || document.isClosed) return;
    const { version, isDirty: isUnsaved } = document;
    const state = `${version} ${isUnsaved}`;
    if (this.#sent.get(document.uri.toString()) === state) return;
    this.#sent.set(document.uri.toString(), state);
    const open = { version, text: document.getText(), isUnsaved };
    this.#tell('noteDocument', { folder: this.address, path, open });
  }

  sendSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.#pathOf(document.uri) !== undefined) this.#pauses.after(key, () => this.send(document));
  }

  /** Text that is dropped unsaved gives way to what is on the disk. */
  noteClose({ uri }: vscode.TextDocument): void {
    const path = this.#pathOf(uri);
    this.#pauses.cancel(uri.toString());
    if (path === undefined || !this.#sent.delete(uri.toString())) return;
    this.#tell('noteDocument', { folder: this.address, path });
  }

  /** Watches what the project depends on, be it there or not. */
  watch(patterns: readonly string[]): void {
    this.#watchers?.dispose();
    const places = patterns.map((pattern) => patternPlace(this.address, pattern));
    this.#watchers = vscode.Disposable.from(
      ...places.map((place) => this.#watcher(place)),
      ...foldersOf(places).map((place) => this.#folderWatcher(place)),
    );
    this.#outside = places.filter(({ prefix }) => prefix !== '');
    this.sendUnsaved();
  }

  dispose(): void {
    this.#pauses.dispose();
    this.#filePauses.dispose();
    this.#watchers?.dispose();
    this.#tell('closeFolder', { folder: this.address });
  }

  /** What the engine knows a file by; undefined where the project does not depend on it. */
  #pathOf(uri: vscode.Uri): string | undefined {
    const below = pathBelow(this.root, uri);
    if (below !== undefined) return below;
    const place = this.#outside.find(({ base, glob }) => pathBelow(base, uri) === glob);
    return place && pathIn(place, uri);
  }

  #watcher(place: PatternPlace): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(place.base, place.glob));
    const note = (cameOrWent: boolean) => (uri: vscode.Uri) => this.#noteFile(pathIn(place, uri), cameOrWent);
    watcher.onDidCreate(note(true));
    watcher.onDidChange(note(false));
    watcher.onDidDelete(note(true));
    return watcher;
  }

  /** Of a folder that comes or goes with files in it, the editor may tell without telling of the files. */
  #folderWatcher(place: PatternPlace): vscode.Disposable {
    const pattern = new vscode.RelativePattern(place.base, place.glob);
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    const note = (uri: vscode.Uri) => {
      if (!/\.[^/]*$/.test(uri.path)) this.#noteFile(pathIn(place, uri), true);
    };
    watcher.onDidCreate(note);
    watcher.onDidDelete(note);
    return watcher;
  }

  /** Files change in flocks. */
  #noteFile(path: string | undefined, cameOrWent: boolean): void {
    if (path === undefined) return;
    this.#changed.add(path);
    this.#cameOrWent ||= cameOrWent;
    this.#filePauses.after('files', () => {
      this.#tell('noteFiles', { folder: this.address, paths: [...this.#changed], cameOrWent: this.#cameOrWent });
      this.#changed = new Set();
      this.#cameOrWent = false;
    });
  }

  readonly #tell: EngineClient['tell'] = (method, params) => this.#engine.tell(method, params);
}

/** All that lies in a folder whose files are looked for at any depth. */
function foldersOf(places: readonly PatternPlace[]): PatternPlace[] {
  const deep = places.filter(({ glob }) => /\*\*\//.test(glob));
  const all = deep.map((place) => ({ ...place, glob: place.glob.replace(/\*\*\/.*$/, '**') }));
  return all.filter(({ base, glob }, i) => all.findIndex((o) => o.glob === glob && `${o.base}` === `${base}`) === i);
}
