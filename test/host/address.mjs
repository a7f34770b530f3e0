// How a page addresses the workbench of a running server and the files beside it.
import { resolve } from 'node:path';

/** How the workbench names a file of the server's machine. */
export function remoteUri(server, path) {
  return `vscode-remote://localhost:${server.port}${encodePath(path)}`;
}

/** The address of the workbench on a folder, or on the folders of a `.code-workspace`; `payload` holds, as pairs, what the desktop takes as command line options. */
export function workbenchUrl(server, folder, payload = []) {
  const options = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
  const what = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `http://localhost:${server.port}/?${what}=${encodePath(folder)}${options}`;
}

function encodePath(path) {
  return encodeURIComponent(resolve(path)).replaceAll('%2F', '/');
}
