/** Puts the engine behind a port, on whatever thread. */
import { Peer, type Port } from './peer';
import type { Editor } from './protocol';
import { type SessionParts, startSession } from './session';

export function serveEngine(port: Port, parts: Omit<SessionParts, 'editor'>): void {
  new Peer<Editor>({ port, ours: (editor) => startSession({ ...parts, editor }) });
}
