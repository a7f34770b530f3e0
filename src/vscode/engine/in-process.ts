/** The engine on the thread of the editor's extensions: in the browser, that is a worker of its own already. */
import { noCache } from './cache';
import type { RunningEngine } from './client';
import { noStore } from './index-store';
import type { Port } from './peer';
import type { SessionParts } from './session';

export function startInProcess(loadProcessor: SessionParts['loadProcessor']): RunningEngine {
  const { port1, port2 } = new MessageChannel();
  let crashed: (error: Error) => void = () => undefined;
  import('./serve')
    .then(({ serveEngine }) =>
      serveEngine(portOf(port2), { cacheFor: () => noCache, indexStoreFor: () => noStore, loadProcessor }),
    )
    .catch((error) => crashed(error));
  return {
    port: portOf(port1),
    onCrash: (listener) => {
      crashed = listener;
    },
    stop: () => port1.close(),
  };
}

function portOf(port: MessagePort): Port {
  return {
    post: (message, transfer) => port.postMessage(message, [...transfer]),
    listen: (hear) => {
      port.onmessage = ({ data }) => hear(data);
    },
  };
}
