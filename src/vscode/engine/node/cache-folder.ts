/** The cache on the disk: for each file of a dossier one file, which says of what it is a reading, and proves that it is whole. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cache, noCache } from '../cache';
import type { PackedReading } from '../packing';

/** A file that is read from YAML sooner than it is looked up. */
const smallest = 16_000;

interface Header {
  /** What wrote it: another build may hold something else in a reading. */
  readonly build: string;
  readonly path: string;
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
  const fileOf = (path: string) => join(place, hash(path));
  return {
    find: (path, stamp) => readReading(fileOf(path), { build, path, stamp }).catch(() => undefined),
    keep: (path, stamp, reading) => {
      if (reading.body.length < smallest) return;
      const parts = bytesOf(reading);
      const header: Header = { build, path, stamp, sizes: parts.map(({ length }) => length), sum: hash(...parts) };
      write(fileOf(path), [Buffer.from(`${JSON.stringify(header)}\n`), ...parts]).catch(() => undefined);
    },
    keepOnly: (paths) => {
      removeAllBut(new Set([...paths].map((path) => hash(path))), place).catch(() => undefined);
    },
  };
}

function bytesOf({ body, references, names, lines }: PackedReading): Buffer[] {
  const bytes = [body, references, names].map((part) => Buffer.from(part));
  return [...bytes, Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)];
}

type Wanted = Pick<Header, 'build' | 'path' | 'stamp'>;

async function readReading(file: string, wanted: Wanted): Promise<PackedReading | undefined> {
  const bytes = await readFile(file);
  const headerEnd = bytes.indexOf('\n') + 1;
  const { build, path, stamp, sizes, sum } = JSON.parse(bytes.toString('utf8', 0, headerEnd)) as Header;
  if (build !== wanted.build || path !== wanted.path || stamp !== wanted.stamp) return undefined;
  const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((end, size) => end + size, headerEnd));
  const parts = sizes.map((size, i) => bytes.subarray(ends[i]! - size, ends[i]));
  if (ends.at(-1) !== bytes.length || hash(...parts) !== sum) return undefined;
  const [body, references, names] = parts.map(String) as [string, string, string];
  return { body, references, names, lines: new Uint32Array(new Uint8Array(parts[3]!).buffer) };
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

/** A name that any file system takes, and a sum that changes with every byte. */
export function hash(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha1');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}
