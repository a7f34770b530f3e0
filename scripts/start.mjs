// Opens the example workspace with the extension, set-up included: in the desktop's VS Code if there is one, else in a VS Code
// for the browser, which `--browser` asks for at once.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';
import { installEditor, installOrExit, installPackages } from './setup.mjs';

const example = join(root, 'examples/hanoi');

await installOrExit(installPackages);
const { build, watch } = await import('./build.mjs');
await build({ dev: true });
if (process.argv.includes('--browser') || !openDesktop()) await serveBrowser();

function openDesktop() {
  const opened = spawnSync('code', [`--extensionDevelopmentPath=${root}`, example], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (opened.status !== 0) return false;
  console.log('VS Code opens the example with Dossier.');
  return true;
}

async function serveBrowser() {
  await installOrExit(installEditor);
  const { startServer } = await import('../test/host/server.mjs');
  const { workbenchUrl } = await import('../test/host/address.mjs');
  const { temporaryFolder } = await import('./workspaces.mjs');
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  const server = await startServer({ folder: temporaryFolder(), extension: root, stays: true });
  await watch();
  console.log(`The example with Dossier is at ${workbenchUrl(server, example)}`);
  console.log('It is built again at each save; reload the page to use that. Ctrl+C ends it.');
  server.exited.then((how) => {
    console.error(`The VS Code server ended: ${how}.`);
    process.exit(1);
  });
}
