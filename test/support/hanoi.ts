/** The example workspace that the product ships, in memory. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../src/core/api';
import { projectOf } from './workspace';

const folder = 'examples/hanoi'; // the tests run in the repository's folder

/** Path → text of every file. */
export function hanoiFiles(): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return Object.fromEntries(
    paths.filter((path) => /\.\w+$/.test(path)).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

let opened: Promise<Project> | undefined;

/** Opened once, for nothing changes a project. */
export function hanoiProject(): Promise<Project> {
  opened ??= projectOf(hanoiFiles());
  return opened;
}

export function hanoiBriefs(): [path: string, text: string][] {
  return Object.entries(hanoiFiles()).filter(([path]) => path.startsWith('briefs/'));
}
