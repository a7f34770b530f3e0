/** Which files `.gitignore` and `.dossierignore` leave out, by the library ignore (the only file that imports it). */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { pathFrom } from './paths';

const names = ['.gitignore', '.dossierignore'];

interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What holds in a folder: its own files and those of the folders above, the nearest first. */
export type IgnoreRules = readonly Level[];

/** What holds at a folder, up to the repository that it is in; outside of one, for the folder alone. */
export function ignoreRulesAt(folder: string): IgnoreRules {
  const folders = [folder];
  while (!existsSync(join(folders.at(-1)!, '.git'))) {
    const above = dirname(folders.at(-1)!);
    if (above === folders.at(-1)) return levelOf(folder);
    folders.push(above);
  }
  return folders.flatMap(levelOf);
}

/** The rules of a folder below, before those that hold above it. */
export function ignoreRulesBelow(folder: string, above: IgnoreRules): IgnoreRules {
  return [...levelOf(folder), ...above];
}

/** Is the file or the folder at the absolute path left out? The nearest rule that speaks of it decides. */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
  for (const { folder, rules: own } of rules) {
    const { ignored, unignored } = own.test(`${pathFrom(folder, path)}${isFolder ? '/' : ''}`);
    if (ignored || unignored) return ignored;
  }
  return false;
}

function levelOf(folder: string): Level[] {
  const texts = names.flatMap((name) => readIfThere(join(folder, name)));
  return texts.length === 0 ? [] : [{ folder, rules: ignore().add(texts.join('\n')) }];
}

function readIfThere(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8').replace(/^\uFEFF/, '')];
  } catch {
    return [];
  }
}
