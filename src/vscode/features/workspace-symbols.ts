/** Go to Symbol in Workspace: the entries of every dossier, by name, alias, cite key, author, title and year. */
import * as vscode from 'vscode';
import type { EntryKind } from '../../core/api';
import type { EngineClient } from '../engine/client';
import type { Guard } from '../guard';
import { locationOf } from '../places';
import type { Projects } from '../projects';

interface Parts {
  readonly projects: Projects;
  readonly engine: EngineClient;
  readonly guard: Guard;
}

const kinds: Record<EntryKind, vscode.SymbolKind> = {
  actor: vscode.SymbolKind.Class,
  event: vscode.SymbolKind.Event,
  source: vscode.SymbolKind.File,
};
const most = 200;

export function registerWorkspaceSymbols({ projects, engine, guard }: Parts): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: guard('Looking for entries', async (query, cancellation) => {
      const found = await Promise.all(
        (await projects.inWorkspace()).map((folder) => {
          folder.sendUnsaved();
          return engine.request('findEntries', { folder: folder.address, query, most }, cancellation);
        }),
      );
      return found
        .flatMap((entries) => entries ?? [])
        .map(({ kind, label, detail, place }) => {
          return new vscode.SymbolInformation(label, kinds[kind], detail, locationOf(place));
        });
    }),
  });
}
