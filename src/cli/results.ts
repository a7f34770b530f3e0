/** What a command found, file by file, ready to be written in any format. */
import { type Finding, type Fix, type Lines, linesOf, positionAt } from '../core/api';

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

export function locate(finding: Finding, lines: Lines, fixes: readonly Fix[] = []): LocatedFinding {
  const { line, column } = positionAt(lines, finding.start);
  return { ...finding, line: line + 1, column: column + 1, fixes };
}

/** The findings of a project's own files, each file's with the places in its text. */
export function locateAll(findings: readonly Finding[], textOf: (file: string) => string): FileResult[] {
  const byFile = groupByFile(findings);
  return [...byFile].map(([file, ofFile]) => {
    const lines = linesOf(textOf(file));
    return { file, findings: ofFile.map((finding) => locate(finding, lines)) };
  });
}

function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.file, [...(groups.get(finding.file) ?? []), finding]);
  return groups;
}

/** 1 where a warning or an error was found; so many warnings as the user allows do not count. */
export function exitCode(results: readonly FileResult[], maxWarnings: number | undefined): 0 | 1 {
  const count = (severity: string): number =>
    results.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  return count('error') > 0 || count('warning') > (maxWarnings ?? 0) ? 1 : 0;
}
