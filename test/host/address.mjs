// How a page addresses the workbench of a running server and the files beside it.
import { resolve } from 'node:path';

/** How the workbench names a file of the server's machine. */
export function remoteUri(server, path) {
  const encoded = encodeURI(resolve(path)).replaceAll('#', '%23').replaceAll('?', '%3F');
  return `vscode-remote://localhost:${server.port}${encoded}`;
}

/** The address of the workbench on a folder; `payload` holds, as pairs, what the desktop takes as command line options. */
export function workbenchUrl(server, folder, payload = []) {
  const options = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
  const query = new URLSearchParams({ folder: resolve(folder), payload: JSON.stringify(options) });
  return `http://localhost:${server.port}/?${query}`;
}
