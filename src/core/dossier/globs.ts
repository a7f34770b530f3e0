/** Globs over workspace paths, by the library picomatch (the only file that imports it). */
import picomatch from 'picomatch/posix.js';

/** A test for workspace paths (forward slashes); `**` crosses folders, case counts. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const matches = picomatch([...globs], { dot: false });
  return (path) => matches(path);
}
