/** Where the problems of a project's own files stand, in lines and columns: those files are most often open in no editor. */
import { type Finding, type Position, positionAt } from '../../core/api';
import type { FolderFiles } from './folder-files';

export interface PlacedProblem {
  readonly finding: Finding;
  readonly from: Position;
  readonly to: Position;
}

export function placedProblems(
  problems: readonly Finding[],
  files: Pick<FolderFiles, 'lineStarts'>,
): ReadonlyMap<string, readonly PlacedProblem[]> {
  const byFile = new Map<string, PlacedProblem[]>();
  for (const finding of problems) {
    const lines = { starts: files.lineStarts(finding.file) };
    const placed = { finding, from: positionAt(lines, finding.start), to: positionAt(lines, finding.end) };
    const others = byFile.get(finding.file);
    if (others) others.push(placed);
    else byFile.set(finding.file, [placed]);
  }
  return byFile;
}
