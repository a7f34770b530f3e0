/** The command "Why is Nothing Shown Here?": a read-only page on the file in the editor. */
import * as vscode from 'vscode';
import type { Briefs } from '../briefs';
import { explain } from '../explain';
import type { Guard } from '../guard';
import { foldersAbove, type Projects } from '../projects';

interface Parts {
  readonly briefs: Briefs;
  readonly projects: Projects;
  readonly guard: Guard;
}

const scheme = 'dossier-explanation';

export function registerExplanation({ briefs, projects, guard }: Parts): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();

  const write = guard('An explanation', async ({ query }: vscode.Uri) => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === query);
    return explain({
      document,
      folders: document ? foldersAbove(document.uri) : [],
      project: document && (await projects.of(document.uri)),
      brief: document && (await briefs.of(document)),
    });
  });
  const show = guard('Showing an explanation', async () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const page = uri?.scheme === scheme ? uri : pageOn(uri);
    changed.fire(page);
    await vscode.window.showTextDocument(page);
  });

  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: write,
    }),
    vscode.commands.registerCommand('dossier.explain', show),
  );
}

/** The page's address names the file that it is about. */
function pageOn(uri: vscode.Uri | undefined): vscode.Uri {
  return vscode.Uri.from({ scheme, path: 'Why is nothing shown here.md', query: uri?.toString() ?? '' });
}
