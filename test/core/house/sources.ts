/** The project's own source files, as the house tests look at them. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** Every TypeScript file below a folder of the repository, in which the tests run. */
export function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const specifiers = text.matchAll(/(?:^(?:import|export)\s[^;]*?from\s+|^import\s+|\bimport\()'([^']+)'/gm);
      return { path, text, imports: [...specifiers].map((match) => match[1]!) };
    });
}

/** The file that a relative import leads to, without its ending. */
export function resolveImport(from: SourceFile, specifier: string): string {
  return posix.join(posix.dirname(from.path), specifier);
}

export function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}
