/** What was found in briefs that have not changed since, and whose project has not: kept in one file between runs. */
import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import type { CheckedBrief } from './check-brief';
import type { OpenedProject } from './projects';

const defaultFile = '.dossiercache';

interface Entry {
  /** Of the brief's text, of all that its project is read from, and of how it is checked. */
  readonly key: string;
  readonly checked: CheckedBrief;
}

export interface CheckCache {
  /** What was found in a file with that text. */
  find(path: string, key: string): CheckedBrief | undefined;
  keep(path: string, key: string, checked: CheckedBrief): void;
  /** Never an error: without a cache the next run takes longer. */
  save(): Promise<void>;
}

export async function openCache(location: string | undefined, cwd: string): Promise<CheckCache> {
  const file = resolve(cwd, location ?? defaultFile);
  const entries = new Map(Object.entries(await readEntries(file)));
  return {
    find: (path, key) => {
      const entry = entries.get(path);
      return entry?.key === key ? entry.checked : undefined;
    },
    keep: (path, key, checked) => void entries.set(path, { key, checked }),
    save: () => writeFile(file, JSON.stringify(Object.fromEntries(entries))).catch(() => undefined),
  };
}

async function readEntries(file: string): Promise<Record<string, Entry>> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Record<string, Entry>) : {};
  } catch {
    return {};
  }
}

/** Another one whenever something may be found that was not found before, or the other way round. */
export async function projectKey({ root, project }: OpenedProject, manner: unknown): Promise<string> {
  const { config, baseline, notClaims, dossierFiles, sourceFiles, textFiles } = project;
  const files = [...dossierFiles, ...sourceFiles, ...textFiles.values()];
  const stamps = await Promise.all(
    files.map(async (path) => {
      const found = await stat(join(root, path)).catch(() => undefined);
      return [path, found?.mtimeMs, found?.size];
    }),
  );
  return hash(JSON.stringify([version, process.version, root, manner, config, baseline, notClaims?.text, stamps]));
}

export function hash(...parts: readonly string[]): string {
  const sum = createHash('sha1');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex');
}
