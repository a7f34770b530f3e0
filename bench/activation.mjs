// What the extension itself takes to start: its bundle read and run, and `activate` called, in an editor that does nothing.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/root.mjs';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { against, line } from './report.mjs';

const RUNS = 9;

/** Whatever is asked of it is a function, a class and an object at once. */
const EDITOR = `
const anything = new Proxy(function () {}, {
  get: (_, name) => {
    if (name === 'then' || name === Symbol.iterator) return undefined;
    return name === Symbol.toPrimitive ? () => '' : anything;
  },
  apply: () => anything,
  construct: () => anything,
});
const none = Object.assign([], { get: () => undefined });
const holding = (lists) =>
  new Proxy(function () {}, {
    get: (_, name) => (lists.test(name) ? none : /^active/.test(name) ? undefined : anything),
  });
const own = { workspace: holding(/^(?:textDocuments|workspaceFolders)$/), window: holding(/^visibleTextEditors$/) };
`;

const HOST = `
import * as vscode from 'vscode';
const { extensionUri, workspaceState, globalState } = vscode.context;
const start = performance.now();
const before = process.cpuUsage();
const extension = await import('./extension.mjs');
await extension.activate({ extensionUri, workspaceState, globalState, subscriptions: [] });
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ elapsed: performance.now() - start, cpu: (user + system) / 1000 }));
process.exit(0);
`;

export async function measure() {
  await build();
  const folder = temporaryFolder();
  const dist = join(root, 'dist');
  const files = loadedWith('extension.mjs', dist);
  const stub = join(folder, 'node_modules/vscode');
  for (const made of [stub, join(folder, 'chunks')]) mkdirSync(made, { recursive: true });
  for (const file of files) copyFileSync(join(dist, file), join(folder, file));
  const exports = namesOfEditor(files.map((file) => readFileSync(join(dist, file), 'utf8')));
  writeFileSync(
    join(stub, 'index.mjs'),
    EDITOR + ['context', ...exports].map((name) => `export const ${name} = own.${name} ?? anything;\n`).join(''),
  );
  writeFileSync(join(stub, 'package.json'), '{"exports": "./index.mjs"}');
  writeFileSync(join(folder, 'host.mjs'), HOST);
  const host = [join(folder, 'host.mjs')];
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, host, { encoding: 'utf8' })),
  );
  const best = (figure) => Math.min(...runs.map((run) => run[figure]));
  against(`reading and activating it, best of ${RUNS}`, best('elapsed'), 30, 'ms');
  line('the same in time of the processor', `${Math.round(best('cpu'))} ms`);
  against(
    'size of what is read',
    files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0) / 1000,
    400,
    'kB',
  );
}

/** A bundle and the chunks that come with it at once; those that are loaded later stay away. */
function loadedWith(file, dist) {
  const text = readFileSync(join(dist, file), 'utf8');
  const chunks = [...text.matchAll(/(?:from|import)"\.\/((?:chunks\/)?[^"]+\.mjs)"/g)].map(([, chunk]) => chunk);
  const inFolder = (chunk) => join(dirname(file), chunk);
  return [...new Set([file, ...chunks.flatMap((chunk) => loadedWith(inFolder(chunk), dist))])];
}

/** The names that the bundles take from the editor's module. */
function namesOfEditor(texts) {
  const names = texts.flatMap((text) =>
    [...text.matchAll(/import\*as ([\w$]+) from"vscode"/g)].flatMap(([, alias]) =>
      [...text.matchAll(new RegExp(`(?<![\\w$.])${alias.replaceAll('$', '\\$')}\\.(\\w+)`, 'g'))].map(
        ([, name]) => name,
      ),
    ),
  );
  return [...new Set(names)].filter((name) => name !== 'context');
}
