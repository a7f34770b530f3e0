/** Between the engine's places (paths below a root, offsets) and the editor's (URIs, lines and characters). */
import * as vscode from 'vscode';
import type { TextRange } from '../core/api';

export function rangeIn(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function offsetsIn(document: vscode.TextDocument, range: vscode.Range): TextRange {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The path of a file below the root, with forward slashes; undefined where it lies elsewhere. */
export function pathBelow(root: vscode.Uri, uri: vscode.Uri): string | undefined {
  const base = root.path.endsWith('/') ? root : root.with({ path: `${root.path}/` });
  // As strings, URIs of one Windows drive agree on the case of its letter.
  return uri.toString().startsWith(base.toString()) ? uri.path.slice(base.path.length) : undefined;
}
