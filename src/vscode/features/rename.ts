/** Rename: an id, a cite key or a name, in every file of the dossier and in every brief, or the reason why not. */
import * as vscode from 'vscode';
import type { Asked } from '../asked';
import { proseAndDataFiles } from '../documents';
import type { PlacedEdit } from '../engine/protocol';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn, workspaceEditOf } from '../places';

/** The editor shows all edits under these words, and makes those with a tick: without the entry there would be no new name. */
function toBeTicked({ path }: PlacedEdit): vscode.WorkspaceEditEntryMetadata {
  return isData(path)
    ? { needsConfirmation: false, label: 'The entry in the dossier' }
    : { needsConfirmation: true, label: 'Mentions in briefs: tick those to change' };
}

const [all, some] = ['Change All', 'Choose Places…'];

/** A name stands in prose, in files that are not open: nobody should change them without knowing how many they are. */
async function askHowMany(edits: readonly PlacedEdit[], newName: string): Promise<string | undefined> {
  const briefs = edits.filter(({ path }) => !isData(path));
  if (briefs.length === 0) return all;
  const places = counted(briefs.length, 'place');
  const files = counted(new Set(briefs.map(({ path }) => path)).size, 'brief');
  const detail = 'All of it is one step to undo.';
  const message = `Write “${newName}” in the dossier and at ${places} in ${files}?`;
  return vscode.window.showInformationMessage(message, { modal: true, detail }, all, some);
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

function isData(path: string): boolean {
  return /\.ya?ml$/i.test(path);
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
      const answer = rename.isToBeConfirmed ? await askHowMany(rename.edits, newName.trim()) : all;
      if (answer === undefined) return new vscode.WorkspaceEdit(); // the editor says of it that nothing was changed
      for (const note of rename.notes) void vscode.window.showInformationMessage(note);
      return workspaceEditOf(rename.edits, { metadataOf: answer === some ? toBeTicked : undefined });
    },
  };
  return vscode.languages.registerRenameProvider(proseAndDataFiles, provider);
}
