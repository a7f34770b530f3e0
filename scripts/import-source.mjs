// Imports a TypeScript file of the repository into a script: bundled into out/, the packages left where they are.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './root.mjs';

/** The module; `name` is the bundle's, below out/. */
export async function importSource(file, name) {
  const outfile = join(root, 'out', name);
  await build({
    entryPoints: [join(root, file)],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
