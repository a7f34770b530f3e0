/** Highlights: all that means the same as what stands at the cursor, in the document that is open. */
import * as vscode from 'vscode';
import { proseAndDataFiles } from '../documents';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn } from '../places';

export function registerHighlights(parts: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  const { documents, guard } = parts;
  return vscode.languages.registerDocumentHighlightProvider(proseAndDataFiles, {
    provideDocumentHighlights: guard('Highlights', async (document, position, cancellation) => {
      const details = { offset: document.offsetAt(position) };
      const found = await documents.ask('highlights', document, details, cancellation);
      return found?.map((range) => new vscode.DocumentHighlight(rangeIn(document, range)));
    }),
  });
}
