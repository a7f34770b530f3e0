/** Links on cite keys: to the page of the source where the dossier has its address, else to its entry. */
import * as vscode from 'vscode';
import { proseFiles } from '../documents';
import type { CitationLink } from '../engine/moving-protocol';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn, uriOf } from '../places';

export function registerCitationLinks(parts: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  const { documents, guard } = parts;
  return vscode.languages.registerDocumentLinkProvider(proseFiles, {
    provideDocumentLinks: guard('Links on citations', async (document, cancellation) => {
      const links = await documents.ask('citationLinks', document, {}, cancellation);
      return links?.map((link) => linkFor(link, document));
    }),
  });
}

function linkFor({ address, entry, ...range }: CitationLink, document: vscode.TextDocument): vscode.DocumentLink {
  if (address !== undefined) {
    const target = vscode.Uri.parse(address, true);
    const link = new vscode.DocumentLink(rangeIn(document, range), target);
    link.tooltip = `Open the source at ${target.authority}`;
    return link;
  }
  const { line, column } = entry!.from;
  const place = uriOf(entry!).with({ fragment: `L${line + 1},${column + 1}` });
  const link = new vscode.DocumentLink(rangeIn(document, range), place);
  link.tooltip = 'Open the entry of the source';
  return link;
}
