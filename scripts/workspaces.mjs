// Workspaces for runs that open one: nothing is ever written into the repository's own example.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

/** An empty folder, gone when this process ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** A copy of the example workspace, gone when this process ends. */
export function copyExample() {
  const folder = join(temporaryFolder(), 'hanoi');
  cpSync(join(root, 'examples/hanoi'), folder, { recursive: true });
  return folder;
}

/** A workspace of several empty folders, by their names: the path of its file, which lies beside them. */
export function foldersTogether(...names) {
  const folder = temporaryFolder();
  for (const name of names) mkdirSync(join(folder, name));
  const file = join(folder, 'together.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: names.map((path) => ({ path })) }));
  return file;
}
