/** Globs over workspace paths, by the library picomatch (the only file that imports it). */
import picomatch from 'picomatch/posix.js';

/** A test for workspace paths (forward slashes); `**` crosses folders, case counts. */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const usable = globs.filter(({ length }) => 0 < length && length <= 65_536); // it throws at the others
  const matches = picomatch(usable, { dot: false });
  return (path) => matches(path);
}
