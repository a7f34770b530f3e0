/** What a command found, file by file, ready to be written in any format. */
import { byPlace, type Finding, type Fix, type Lines, positionAt } from '../core/api';

export interface LocatedFinding extends Finding {
  /** One-based, as editors show them; the column counts UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Where it ends, the column exclusive. */
  readonly endLine: number;
  readonly endColumn: number;
  /** The line that it begins in. */
  readonly lineText: string;
  /** What it is known by though lines move. */
  readonly fingerprint?: string;
  readonly fixes: readonly Fix[];
}

export interface FileResult {
  /** Relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
}

/** What a finding stands in. */
export interface LocatedText {
  readonly text: string;
  readonly lines: Lines;
}

export function locate(
  finding: Finding,
  { text, lines }: LocatedText,
  fixes: readonly Fix[] = finding.fixes ?? [],
): LocatedFinding {
  const from = positionAt(lines, finding.start);
  const to = positionAt(lines, finding.end);
  const start = lines.starts[from.line]!;
  const lineText = text.slice(start, lines.starts[from.line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  return {
    ...finding,
    ...{ line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 },
    ...{ lineText, fixes },
  };
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
    const all = [...(merged.get(file)?.findings ?? []), ...findings].sort(byPlace);
    // Two briefs may bring the same bibliography, and so the same mistake.
    merged.set(file, { file, findings: all.filter((finding, i) => i === 0 || byPlace(all[i - 1]!, finding) !== 0) });
  }
  return [...merged.values()];
}

/** 1 where a warning or an error was found; so many warnings as the user allows do not count. */
export function exitCode(results: readonly FileResult[], maxWarnings: number | undefined): 0 | 1 {
  const count = (severity: string): number =>
    results.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  return count('error') > 0 || count('warning') > (maxWarnings ?? 0) ? 1 : 0;
}
