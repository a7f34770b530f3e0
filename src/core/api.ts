/** The one door of the core: everything that a client (the editor, the command line, a test) may import. */

import { dossierChecks } from './dossier/checks/catalogue';
import { configFileName } from './dossier/config';
import type { WorkspaceFiles } from './dossier/files';
import { loadProject, type Project, type ProjectOptions } from './dossier/project';
import { rules } from './rules/catalogue';
import type { RuleInfo } from './text/rule-info';

export type { Brief } from './brief/brief';
export { readBrief } from './brief/brief';
export type { CiteKeyCompletion, CiteKeyCompletions } from './brief/cite-key-completion';
export { completeCiteKeyAt } from './brief/cite-key-completion';
export type { Inspection } from './brief/inspection';
export { inspectBrief } from './brief/inspection';
export type { Card } from './cards/card';
export { hoverAt } from './cards/card';
export { globMatcher } from './dossier/globs';
export { isBrief } from './dossier/project';
export { ruleById, rules } from './rules/catalogue';
export { checkBrief, fixesFor } from './rules/check';
export type { Rule } from './rules/rule';
export { decodeUtf8 } from './text/decode';
export type { TextEdit } from './text/edits';
export { applyEdits } from './text/edits';
export type { FileEdit, Finding, Fix, Severity } from './text/finding';
export { byPlace, severities } from './text/finding';
export type { Lines, Position } from './text/lines';
export { linesOf, positionAt } from './text/lines';
export type { TextRange } from './text/range';
export { covers, overlaps, touches } from './text/range';
export type { Example, RuleInfo } from './text/rule-info';
export type { Project, ProjectOptions, WorkspaceFiles };
export { configFileName };

/** Everything that can be reported, over briefs and over the dossier: what `dossier.yaml` may set, and what has a page. */
export const ruleInfos: readonly RuleInfo[] = [...rules, ...dossierChecks];

/**
 * Reads a workspace: its configuration, its dossier, its stored texts. Bad content is never an exception; it is in the
 * project's `problems`, each at its place, and everything else is in use.
 */
export function openProject(files: WorkspaceFiles, options: ProjectOptions = {}): Promise<Project> {
  return loadProject(
    files,
    options,
    ruleInfos.map(({ id }) => id),
  );
}
