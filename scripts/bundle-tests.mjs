// Bundles the TypeScript tests of a suite into out/test/<suite> and names the files that hold tests.
import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

const COMMON = { absWorkingDir: root, bundle: true, charset: 'utf8', logLevel: 'warning', sourcemap: 'inline' };

/** For Node: the packages, the scripts and the host stay what they are, and are imported where they are. */
const NODE = {
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node20',
  packages: 'external',
  external: ['./scripts/*', './test/host/*'],
};

/** For the extension hosts, which load CommonJS. */
const EXTENSION_HOST = { format: 'cjs', platform: 'node', target: 'node20', packages: 'external' };

/** The bundled test files of `test/<suite>`, ready for mocha. */
export function bundleForNode(suite) {
  return bundle(suite, testFiles(suite), NODE);
}

/** The same for tests inside the desktop's extension host, with their entry `index.js` in `out/test/<suite>`. */
export async function bundleForExtensionHost(suite) {
  await bundle(suite, [join('test', suite, 'index.ts'), ...testFiles(suite)], EXTENSION_HOST);
}

/** What is another in the browser: the engine has no thread of its own, files come from the editor alone, citeproc is fetched. */
const ON_THE_WEB = ['cards', 'cite-keys', 'dossier', 'findings', 'fixes', 'rename', 'rendering'];

/** Tests that need nothing but the editor's API, as the one file that the web worker extension host loads. */
export async function bundleForWebHost() {
  const outfile = 'out/test/web/index.js';
  const tests = ON_THE_WEB.map((name) => `import './test/extension/hanoi/${name}.test.ts';`);
  await build({
    ...COMMON,
    stdin: { contents: [...tests, "export { run } from './test/extension/web.ts';"].join('\n'), resolveDir: root },
    outfile,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: {
      mocha: join(root, 'test/extension/mocha-for-web.ts'),
      'node:assert/strict': join(root, 'test/extension/assert-for-web.cjs'),
    },
    define: { global: 'globalThis', process: '{"env":{}}' },
  });
  return outfile;
}

async function bundle(suite, entryPoints, options) {
  const outdir = join('out/test', suite);
  rmSync(join(root, outdir), { recursive: true, force: true });
  const { metafile } = await build({
    ...options,
    ...COMMON,
    entryPoints,
    outbase: join('test', suite),
    outdir,
    metafile: true,
  });
  return Object.keys(metafile.outputs).filter((file) => /\.test\.m?js$/.test(file));
}

function testFiles(suite) {
  const folder = join(root, 'test', suite);
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.test.ts'));
  return files.map((file) => relative(root, join(folder, file)));
}
