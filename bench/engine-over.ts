/** The real client and the real worker over the files of a folder, as the extension host has them; and how a host measures. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { globMatcher } from '../src/core/api';
import { EngineClient } from '../src/vscode/engine/client';
import { startWorker } from '../src/vscode/engine/node/start';
import type { Editor } from '../src/vscode/engine/protocol';

interface Parts extends Partial<Pick<Editor, 'didOpen' | 'didIndex'>> {
  /** The bundled worker. */
  readonly worker: string;
  readonly folder: string;
  readonly cacheFolder: string;
}

export async function engineOver({ worker, folder, cacheFolder, ...told }: Parts) {
  const reads: string[] = [];
  /** No file comes or goes here, and an editor looks for them in a process of its own. */
  const all = (await readdir(folder, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  const engine = new EngineClient({
    start: () => startWorker(worker, { cacheFolder }),
    editor: {
      list: async ({ glob }) => {
        const matches = globMatcher([glob]);
        const found: string[] = [];
        for (const [i, path] of all.entries()) {
          if (matches(path)) found.push(path);
          if (i % 1000 === 999) await new Promise(setImmediate);
        }
        return found;
      },
      stat: async ({ path }) => {
        const found = await stat(join(folder, path)).catch(() => undefined);
        return found && { modified: found.mtimeMs, size: found.size };
      },
      read: async ({ path }) => {
        reads.push(path);
        return readFile(join(folder, path)).catch(() => undefined);
      },
      didOpen: () => {},
      didFindProblems: () => {},
      dependsOn: () => {},
      didIndex: () => {},
      didRead: () => {},
      didFail: ({ doing, message }) => console.error(doing, message),
      ...told,
    },
    onEnd: () => undefined,
    onRestart: () => process.exit(1),
    log: (message, error) => console.error(message, error),
  });
  return { engine, reads };
}

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

export function sumOf({ user, system }: NodeJS.CpuUsage): number {
  return user + system;
}

export async function timed(task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await task();
  return performance.now() - start;
}
