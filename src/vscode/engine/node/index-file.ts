/** The index of a workspace on the disk: one file, which says what wrote it and proves that it is whole. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type IndexStore, noStore, type StoredIndex } from '../index-store';
import { hash } from './cache-folder';

interface Parts {
  /** Where to keep it; undefined where there is no such place. */
  readonly folder: string | undefined;
  /** Of the dossier's folder. */
  readonly address: string;
  /** Another build may read a brief otherwise. */
  readonly build: string;
}

export function indexFileIn({ folder, address, build }: Parts): IndexStore {
  if (folder === undefined) return noStore;
  const file = join(folder, `index-${hash(address)}`);
  let writing: Promise<void> = Promise.resolve();
  return {
    load: () => read(file, build).catch(() => undefined),
    save: (index) => {
      writing = writing.then(() => write(file, build, index)).catch(() => undefined);
    },
  };
}

async function read(file: string, build: string): Promise<StoredIndex | undefined> {
  const bytes = await readFile(file);
  const headerEnd = bytes.indexOf('\n') + 1;
  const body = bytes.subarray(headerEnd);
  return bytes.toString('latin1', 0, headerEnd) === header(build, body)
    ? (deserialize(body) as StoredIndex)
    : undefined;
}

/** Another window may read or write the same file: it finds the old one or the new one, whole. */
async function write(file: string, build: string, index: StoredIndex): Promise<void> {
  const body = serialize(index);
  const unfinished = `${file}.${process.pid}`;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(unfinished, [header(build, body), body]);
  await rename(unfinished, file);
}

function header(build: string, body: Uint8Array): string {
  return `${build} ${hash(body)}\n`;
}
