// A folder's files as the core asks for them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function filesBelow(core, folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return {
    list: async (globs) => paths.filter(core.globMatcher(globs)),
    read: async (path) =>
      existsSync(join(folder, path)) ? new Uint8Array(readFileSync(join(folder, path))) : undefined,
  };
}
