/** Starts the engine in a thread of its own, so that the extension host's never has a long task. */
import { Worker } from 'node:worker_threads';
import type { RunningEngine } from '../client';

/** What the thread is given to start with. */
export interface WorkerStart {
  /** Where it may keep what it has read; none where the editor gives no such folder. */
  readonly cacheFolder: string | undefined;
}

/**
 * What V8 may use before it collects, by measurement (`npm run bench load`): with more for short-lived objects, or a higher limit for what is
 * kept, the heap is let grow past 400 MB between collections; 100,000 actors take a fraction of the limit.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 768 };

export function startWorker(file: string, workerData: WorkerStart): RunningEngine {
  // Not the flags of the host: a debugger's port, for one, can be taken only once.
  const worker = new Worker(file, { workerData, resourceLimits, execArgv: [], name: 'dossier engine' });
  let isStopped = false;
  return {
    port: {
      post: (message, transfer) => worker.postMessage(message, transfer),
      listen: (hear) => worker.on('message', hear),
    },
    onCrash: (listener) => {
      worker.on('error', listener);
      worker.on('exit', (code) => isStopped || listener(new Error(`Its thread ended with exit code ${code}.`)));
    },
    stop: () => {
      isStopped = true;
      worker.terminate();
    },
  };
}
