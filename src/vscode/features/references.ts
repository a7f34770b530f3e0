/** References: everywhere the briefs mention or cite what stands at the cursor, and the dossier names it. */
import * as vscode from 'vscode';
import { proseAndDataFiles } from '../documents';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { locationOf } from '../places';

export function registerReferences(parts: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  const { documents, guard } = parts;
  return vscode.languages.registerReferenceProvider(proseAndDataFiles, {
    provideReferences: guard('References', async (document, position, { includeDeclaration }, cancellation) => {
      const details = { offset: document.offsetAt(position), withDefinition: includeDeclaration };
      const found = await documents.ask('references', document, details, cancellation);
      return found?.map(locationOf);
    }),
  });
}
