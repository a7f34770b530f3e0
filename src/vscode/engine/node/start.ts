/** Starts the engine in a thread of its own, so that the extension host's never has a long task. */
import { Worker } from 'node:worker_threads';
import type { RunningEngine } from '../client';

/** What the thread is given to start with. */
export interface WorkerStart {
  /** Where it may keep what it has read; none where the editor gives no such folder. */
  readonly cacheFolder: string | undefined;
}

/**
 * Reading makes many short-lived objects: with the usual 16 MB for them, collecting takes twice as long. What is kept may
 * grow to several times what 100,000 actors take; from a limit of 2 GB on, the heap would be let grow fourfold between
 * collections.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1024 };

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
