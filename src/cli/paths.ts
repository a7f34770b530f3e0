/** Paths of the system and paths as the core and the output have them: relative, with forward slashes, on every system. */
import nodePath, { type PlatformPath } from 'node:path';

/** Relative to a folder, with forward slashes; one on another drive of Windows stays absolute. */
export function pathFrom(folder: string, path: string, { relative, resolve, sep }: PlatformPath = nodePath): string {
  return relative(folder, resolve(folder, path)).split(sep).join('/');
}

/** A pattern as a user types it, with forward slashes; where a backslash is no separator it quotes a sign. */
export function globFrom(written: string, { sep }: PlatformPath = nodePath): string {
  return sep === '\\' ? written.replaceAll('\\', '/') : written;
}

/** Does it hold signs that match more than themselves? */
export function isGlob(written: string): boolean {
  return /[*?[\]{}()!]/.test(written);
}
