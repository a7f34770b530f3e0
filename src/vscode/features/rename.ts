/** Rename: an id, a cite key or a name, in every file of the dossier and in every brief, or the reason why not. */
import * as vscode from 'vscode';
import type { Asked } from '../asked';
import { proseAndDataFiles } from '../documents';
import type { PlacedEdit } from '../engine/protocol';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn, workspaceEditOf } from '../places';

/** The editor shows all edits under these words, and makes those that are left ticked. */
function confirmed({ path }: PlacedEdit): vscode.WorkspaceEditEntryMetadata {
  const isData = /\.ya?ml$/i.test(path);
  return { needsConfirmation: true, label: isData ? 'The entry in the dossier' : 'Mentions in briefs' };
}

interface Place {
  readonly document: vscode.TextDocument;
  readonly offset: number;
  readonly cancellation: vscode.CancellationToken;
}

interface Parts {
  readonly documents: OpenDocuments;
  readonly guard: Guard;
  readonly asked: Asked;
}

export function registerRename({ documents, guard, asked }: Parts): vscode.Disposable {
  const findTarget = guard('Looking for what to rename', ({ document, offset, cancellation }: Place) =>
    documents.ask('renameTarget', document, { offset }, cancellation),
  );
  const findEdits = ({ document, offset, cancellation }: Place, newId: string) =>
    documents.ask('rename', document, { offset, newId }, cancellation);

  const provider: vscode.RenameProvider = {
    async prepareRename(document, position, cancellation) {
      const target = await findTarget({ document, offset: document.offsetAt(position), cancellation });
      if (!target) return undefined;
      if ('reason' in target) throw new Error(target.reason);
      return { range: rangeIn(document, target), placeholder: target.name ?? target.id };
    },

    async provideRenameEdits(document, position, newName, cancellation) {
      const place = { document, offset: document.offsetAt(position), cancellation };
      const rename = await findEdits(place, newName.trim()).catch((error: unknown) => {
        throw asked.failure('Rename', error); // the editor shows why
      });
      if (!rename) return undefined;
      if ('reason' in rename) throw new Error(rename.reason);
      for (const note of rename.notes) void vscode.window.showInformationMessage(note);
      return workspaceEditOf(rename.edits, { metadataOf: rename.isToBeConfirmed ? confirmed : undefined });
    },
  };
  return vscode.languages.registerRenameProvider(proseAndDataFiles, provider);
}
