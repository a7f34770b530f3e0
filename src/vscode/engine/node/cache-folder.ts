/** The cache on the disk: a file for each name, which says what it was made of, and proves that it is whole. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { type Cache, noCache } from '../cache';

interface Header {
  /** What wrote it: another build may hold something else in a reading. */
  readonly build: string;
  readonly name: string;
  readonly stamp: string;
  /** The sizes of the parts, and a sum over their bytes. */
  readonly sizes: readonly number[];
  readonly sum: string;
}

interface Parts {
  /** Where to keep it; undefined where there is no such place. */
  readonly folder: string | undefined;
  /** Of the dossier's folder. */
  readonly address: string;
  readonly build: string;
}

export function cacheIn({ folder, address, build }: Parts): Cache {
  if (folder === undefined) return noCache;
  const place = join(folder, `dossier-${hash(address)}`);
  const fileOf = (name: string) => join(place, hash(name));
  return {
    find: (name, stamp) => readParts(fileOf(name), { build, name, stamp }).catch(() => undefined),
    keep: (name, stamp, parts) => {
      const header: Header = { build, name, stamp, sizes: parts.map(({ length }) => length), sum: sumOf(parts) };
      write(fileOf(name), [Buffer.from(`${JSON.stringify(header)}\n`), ...parts]).catch(() => undefined);
    },
    keepOnly: (names) => {
      removeAllBut(new Set([...names].map((name) => hash(name))), place).catch(() => undefined);
    },
  };
}

type Wanted = Pick<Header, 'build' | 'name' | 'stamp'>;

async function readParts(file: string, wanted: Wanted): Promise<readonly Uint8Array[] | undefined> {
  const bytes = await readFile(file);
  const headerEnd = bytes.indexOf('\n') + 1;
  const { build, name, stamp, sizes, sum } = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as Header;
  if (build !== wanted.build || name !== wanted.name || stamp !== wanted.stamp) return undefined;
  let end = headerEnd;
  const parts = sizes.map((size) => {
    end += size;
    return new Uint8Array(bytes.buffer, bytes.byteOffset + end - size, size);
  });
  return end === bytes.length && sumOf(parts) === sum ? parts : undefined;
}

/** It changes with every byte. Some twenty times as fast as a sum that withstands forgery, which nobody gains anything by here. */
function sumOf(parts: readonly Uint8Array[]): string {
  if (typeof zlib.crc32 !== 'function') return hash(...parts); // Node before 20.15
  // Of nothing it may be 0, whatever came before.
  return String(parts.reduce((sum, part) => (part.length === 0 ? sum : zlib.crc32(part, sum)), 0));
}

/** Another window may read or write the same file: it finds the old one or the new one, whole. */
async function write(file: string, parts: readonly Uint8Array[]): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(unfinished, parts);
  await rename(unfinished, file);
}

async function removeAllBut(names: ReadonlySet<string>, folder: string): Promise<void> {
  const others = (await readdir(folder)).filter((name) => !names.has(name.split('.')[0]!));
  await Promise.all(others.map((name) => rm(join(folder, name), { force: true })));
}

/** A name that any file system takes. */
export function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha1');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}
