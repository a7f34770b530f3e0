/** Where the extension is put together: the parts are built here and handed to each feature by name. */
import * as vscode from 'vscode';
import { Briefs } from './briefs';
import { diagnosticsWith } from './diagnostic';
import { loadEngine } from './engine';
import { registerCiteKeyCompletion } from './features/cite-key-completion';
import { registerCodeActions } from './features/code-actions';
import { registerDiagnostics } from './features/diagnostics';
import { registerDossierProblems } from './features/dossier-problems';
import { registerExplanation } from './features/explanation';
import { registerHovers } from './features/hovers';
import { guardWith } from './guard';
import { Projects } from './projects';

export function activate({ extensionUri, subscriptions }: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Dossier', { log: true });
  const guard = guardWith(log);
  const projects = new Projects({ loadEngine, guard });
  const briefs = new Briefs({ projects });
  const diagnosticOf = diagnosticsWith({ extensionUri });
  subscriptions.push(log, projects);

  const features = [
    () => registerHovers({ briefs, guard }),
    () => registerCiteKeyCompletion({ briefs, guard }),
    () => registerDiagnostics({ briefs, projects, diagnosticOf, guard }),
    () => registerDossierProblems({ projects, diagnosticOf, guard }),
    () => registerCodeActions({ briefs, guard }),
    () => registerExplanation({ briefs, projects, guard }),
  ];
  for (const register of features) guard('Setting up a feature', () => void subscriptions.push(register()))();
}
