/** A source that is dragged from the view into a brief becomes a citation there, or one more key in the brackets that are there. */
import * as vscode from 'vscode';
import { proseFiles } from '../documents';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn } from '../places';
import { citationMime, draggedKeys } from '../source-drag';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('dossier', 'citation');

export function registerSourceDrop(parts: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  const { documents, guard } = parts;
  const provider: vscode.DocumentDropEditProvider = {
    provideDocumentDropEdits: guard('A dropped source', async (document, position, data, cancellation) => {
      const dropped = await data.get(citationMime)?.asString();
      const keys = draggedKeys(dropped ?? '');
      if (keys.length === 0) return undefined;
      const offset = document.offsetAt(position);
      const edit = await documents.ask('citing', document, { offset, keys }, cancellation);
      if (!edit) return undefined;
      const drop = new vscode.DocumentDropEdit(edit.start === offset ? edit.text : '', 'Cite the Source', kind);
      if (edit.start !== offset) {
        drop.additionalEdit = new vscode.WorkspaceEdit();
        drop.additionalEdit.replace(document.uri, rangeIn(document, edit), edit.text);
      }
      return drop;
    }),
  };
  const metadata = { dropMimeTypes: [citationMime], providedDropEditKinds: [kind] };
  return vscode.languages.registerDocumentDropEditProvider(proseFiles, provider, metadata);
}
