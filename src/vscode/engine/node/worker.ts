/** The entry of the engine's thread. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { loadProcessor } from '../../../core/api';
import { serveEngine } from '../serve';
import { cacheIn, hash } from './cache-folder';
import { indexFileIn } from './index-file';
import type { WorkerStart } from './start';

const port = parentPort!;
const { cacheFolder: folder } = workerData as WorkerStart;
const build = hash(readFileSync(fileURLToPath(import.meta.url)));

serveEngine(
  {
    post: (message, transfer) => port.postMessage(message, transfer),
    listen: (hear) => port.on('message', hear),
  },
  {
    cacheFor: (address) => cacheIn({ folder, address, build }),
    indexStoreFor: (address) => indexFileIn({ folder, address, build }),
    loadProcessor,
  },
);
