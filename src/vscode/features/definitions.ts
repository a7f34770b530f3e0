/** Definition: from a name, a citation or an id to the entry in the dossier. */
import * as vscode from 'vscode';
import { proseAndDataFiles } from '../documents';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeBetween, rangeIn, uriOf } from '../places';

export function registerDefinitions(parts: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  const { documents, guard } = parts;
  return vscode.languages.registerDefinitionProvider(proseAndDataFiles, {
    provideDefinition: guard('A definition', async (document, position, cancellation) => {
      const found = await documents.ask('definition', document, { offset: document.offsetAt(position) }, cancellation);
      return found?.entries.map((entry): vscode.LocationLink => {
        const targetRange = rangeBetween(entry);
        return { originSelectionRange: rangeIn(document, found), targetUri: uriOf(entry), targetRange };
      });
    }),
  });
}
