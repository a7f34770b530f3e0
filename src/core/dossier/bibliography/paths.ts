/** Paths as a brief's author writes them, as paths of the workspace: relative to its folder, with forward slashes. */

/** Where a file may stand that a brief or a file of defaults names: beside that file, else from the workspace folder. */
export function candidates(written: string, from: string): string[] {
  const path = written.trim().replaceAll('\\', '/');
  if (isAbsolute(path)) return [path];
  return [...new Set([joined(folderOf(from), path), joined('', path)])];
}

/** The folder of a file and those above it, the workspace folder last; of a file outside of it its own folder alone. */
export function foldersFrom(file: string): string[] {
  const folder = folderOf(file);
  if (isAbsolute(file) || folder.startsWith('..')) return [folder];
  const steps = folder === '' ? [] : folder.split('/');
  return [...steps.map((_, i) => steps.slice(0, steps.length - i).join('/')), ''];
}

/** A path in a folder; steps up are taken, and `..` is left only where it leads out of the workspace. */
export function joined(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return (folder.startsWith('/') ? '/' : '') + steps.join('/');
}

/** An address of the web, where only a file is expected. */
export function isWebAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(path.trim());
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path);
}
