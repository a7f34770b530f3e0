// Writes the files that are made from the source: `node scripts/generate.mjs`; with --check it only says which are stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCatalogue } from './generate/catalogue.mjs';
import { importSource } from './import-source.mjs';
import { root } from './root.mjs';

const checking = process.argv.includes('--check');
const stale = [];
put('src/core/rules/catalogue.ts', writeCatalogue()); // first, for the rest is made from the rules in it
for (const [file, content] of await fromSource()) put(file, content);
if (checking && stale.length > 0) {
  console.error(`Not fresh: ${stale.join(', ')}. Run npm run generate.`);
  process.exitCode = 1;
}

function put(file, content) {
  const path = join(root, file);
  if (content === readIfThere(path)) return;
  stale.push(file);
  if (checking) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`wrote ${file}`);
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What is made by TypeScript from the rules and the schemas. */
async function fromSource() {
  const { generatedFiles } = await importSource('scripts/generate/from-source.ts', 'generate.mjs');
  return generatedFiles(readFileSync(join(root, 'README.md'), 'utf8'));
}
