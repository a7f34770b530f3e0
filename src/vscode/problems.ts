/** Where the problems of a project's own files stand, in lines and columns. */
import * as vscode from 'vscode';
import type { Finding, Project, WorkspaceFiles } from '../core/api';
import type { Engine } from './engine';

export interface Problem {
  readonly finding: Finding;
  readonly range: vscode.Range;
}

/** By file; most of these files are open in no editor, so their text is read again, each once. */
export async function problemsOf(
  project: Project,
  { engine, files }: { engine: Engine; files: WorkspaceFiles },
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const byFile = new Map<string, readonly Problem[]>();
  for (const file of new Set(project.problems.map((finding) => finding.file))) {
    const positionAt = await positionsIn(file, { engine, files });
    const findings = project.problems.filter((finding) => finding.file === file);
    byFile.set(
      file,
      findings.map((finding) => ({
        finding,
        range: new vscode.Range(positionAt(finding.start), positionAt(finding.end)),
      })),
    );
  }
  return byFile;
}

async function positionsIn(
  file: string,
  { engine, files }: { engine: Engine; files: WorkspaceFiles },
): Promise<(offset: number) => vscode.Position> {
  // A file that cannot be read has one problem, at its beginning.
  const bytes = await files.read(file).catch(() => undefined);
  const lines = engine.linesOf(new TextDecoder().decode(bytes));
  return (offset) => {
    const { line, column } = engine.positionAt(lines, offset);
    return new vscode.Position(line, column);
  };
}
