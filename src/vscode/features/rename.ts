/** Rename: an id, a cite key or a name, in every file of the dossier and in every brief that the user chooses, or the reason why not. */
import * as vscode from 'vscode';
import type { Asked } from '../asked';
import { proseAndDataFiles } from '../documents';
import type { RenameEdit } from '../engine/protocol';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn, workspaceEditOf } from '../places';

const [all, some] = ['Change All', 'Choose Places…'];

/**
 * A name stands in prose, in files that are not open: nobody should change them without knowing where. The editor's own preview
 * would have every tick set by hand. Undefined where the user backs out.
 */
async function chooseMentions(
  mentions: readonly RenameEdit[],
  newName: string,
): Promise<readonly RenameEdit[] | undefined> {
  if (mentions.length === 0) return mentions;
  const places = counted(mentions.length, 'place');
  const files = counted(new Set(mentions.map(({ path }) => path)).size, 'brief');
  const detail = 'All of it is one step to undo.';
  const message = `Write “${newName}” in the dossier and at ${places} in ${files}?`;
  const answer = await vscode.window.showInformationMessage(message, { modal: true, detail }, all, some);
  if (answer !== some) return answer === all ? mentions : undefined;
  const chosen = await vscode.window.showQuickPick(choicesOf(mentions), {
    title: `Write “${newName}” in the dossier, and where there is a tick`,
    placeHolder: 'Words beside the name',
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen?.flatMap(({ edit }) => edit ?? []);
}

interface Choice extends vscode.QuickPickItem {
  readonly edit?: RenameEdit;
}

/** Each place with its line and a tick, brief by brief. */
function choicesOf(mentions: readonly RenameEdit[]): Choice[] {
  let path = '';
  const byBrief = mentions.toSorted((a, b) => a.path.localeCompare(b.path));
  return byBrief.flatMap((edit): Choice[] => {
    const choice = { label: `${edit.from.line + 1}: ${edit.around!}`, picked: true, edit };
    if (edit.path === path) return [choice];
    path = edit.path;
    return [{ label: path, kind: vscode.QuickPickItemKind.Separator }, choice];
  });
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
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
      const isInProse = ({ around }: RenameEdit) => around !== undefined;
      const chosen = await chooseMentions(rename.edits.filter(isInProse), newName.trim());
      if (!chosen) return new vscode.WorkspaceEdit(); // the editor says of it that nothing was changed
      for (const note of rename.notes) void vscode.window.showInformationMessage(note);
      return workspaceEditOf([...rename.edits.filter((edit) => !isInProse(edit)), ...chosen]);
    },
  };
  return vscode.languages.registerRenameProvider(proseAndDataFiles, provider);
}
