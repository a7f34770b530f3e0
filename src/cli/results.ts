/** What a command found, file by file, ready to be written in any format. */
import { byPlace, type Finding, type Fix, type Lines, positionAt } from '../core/api';

export interface LocatedFinding extends Finding {
  /** One-based, as editors show them; the column counts UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly fixes: readonly Fix[];
}

export interface FileResult {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
}

export function locate(finding: Finding, lines: Lines, fixes: readonly Fix[] = finding.fixes ?? []): LocatedFinding {
  const { line, column } = positionAt(lines, finding.start);
  return { ...finding, line: line + 1, column: column + 1, fixes };
}

/** The result with other names for the files, in the fixes too. */
export function renameFiles({ file, findings }: FileResult, name: (file: string) => string): FileResult {
  return {
    file: name(file),
    findings: findings.map((finding) => ({
      ...finding,
      file: name(finding.file),
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, file: name(edit.file) })),
      })),
    })),
  };
}

/** One result a file: in a brief, what its rules found and what is wrong with the sources in its front matter. */
export function mergeByFile(results: readonly FileResult[]): FileResult[] {
  const merged = new Map<string, FileResult>();
  for (const { file, findings } of results) {
    const all = [...(merged.get(file)?.findings ?? []), ...findings];
    merged.set(file, { file, findings: all.sort(byPlace) });
  }
  return [...merged.values()];
}

/** 1 where a warning or an error was found; so many warnings as the user allows do not count. */
export function exitCode(results: readonly FileResult[], maxWarnings: number | undefined): 0 | 1 {
  const count = (severity: string): number =>
    results.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  return count('error') > 0 || count('warning') > (maxWarnings ?? 0) ? 1 : 0;
}
