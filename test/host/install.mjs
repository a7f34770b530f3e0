// Installs a packaged extension as a user would, into a folder of its own.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { hostFolder } from './paths.mjs';

/** @param {{ vsix: string, extensionsDir: string }} request */
export function installExtension({ vsix, extensionsDir }) {
  const code = join(hostFolder, 'code.mjs');
  execFileSync(process.execPath, [code, '--install-extension', vsix, `--extensions-dir=${extensionsDir}`]);
}
