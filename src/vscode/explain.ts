/** Why a file shows what it shows, or nothing: what was looked for, found and left out, in words. */
import type * as vscode from 'vscode';
import type { OpenBrief } from './briefs';
import { pathBelow } from './places';
import type { OpenProject } from './project-folder';

export interface Case {
  readonly document: vscode.TextDocument | undefined;
  /** Where the configuration was looked for, nearest first. */
  readonly folders: readonly vscode.Uri[];
  readonly project: OpenProject | undefined;
  readonly brief: OpenBrief | undefined;
}

export function explain({ document, folders, project, brief }: Case): string {
  if (!document) return page(['No editor is open. Open a brief, then ask again.']);
  if (!project) return page([`${document.fileName} belongs to no dossier.`, ...lookedIn(folders)]);
  return page([
    ...(brief ? aboutBrief(brief) : notABrief(document, project)),
    '',
    '## Files looked for',
    '',
    ...fileLines(project),
    '',
    '## What is wrong with them',
    '',
    ...problemLines(project),
  ]);
}

function page(lines: readonly string[]): string {
  return ['# Why is nothing shown here?', '', ...lines, ''].join('\n');
}

function lookedIn(folders: readonly vscode.Uri[]): string[] {
  if (folders.length === 0) return ['', 'It lies outside the folders of this workspace, and only those are searched.'];
  return [
    '',
    'A dossier begins with a file dossier.yaml. There is none in:',
    '',
    ...folders.map(({ fsPath }) => `- ${fsPath}`),
  ];
}

function notABrief(document: vscode.TextDocument, { root, project }: OpenProject): string[] {
  const path = pathBelow(root, document.uri);
  const globs = project.config.briefs.map((glob) => `\`${glob}\``).join(', ');
  return [`${path} is not a brief: the configuration names ${globs} (\`briefs:\` in dossier.yaml).`];
}

function aboutBrief({ brief, findings, in: { engine, project } }: OpenBrief): string[] {
  const { sentences, citations, mentions } = engine.inspectBrief(brief, project);
  const { actors, events, sources, statements } = project.dossier;
  const off = engine.rules.filter(({ id, severity }) => (project.config.rules[id] ?? severity) === 'off');
  return [
    `${brief.file} is a brief.`,
    '',
    `- In it: ${sentences.length} sentences, ${citations.length} citations, ${mentions.length} names.`,
    `- In its dossier: ${actors.size} actors, ${events.size} events, ${sources.size} sources, ${statements.length} statements.`,
    `- Findings: ${findings().length}.`,
    `- Rules that are off: ${off.map(({ id }) => id).join(', ') || 'none'}.`,
  ];
}

function fileLines({ files: { globs, paths } }: OpenProject): string[] {
  return [
    ...[...globs].map(
      ([glob, found]) => `- \`${glob}\`: ${found.length === 0 ? 'nothing found' : `${found.length} found`}`,
    ),
    ...[...paths].map(([path, state]) => `- ${path}: ${state}`),
  ];
}

function problemLines({ problems }: OpenProject): string[] {
  const lines = [...problems].flatMap(([file, found]) =>
    found.map(({ finding, range }) => `- ${file}, line ${range.start.line + 1}: ${finding.message}`),
  );
  return lines.length === 0 ? ['Nothing.'] : lines;
}
