/** Hover: the card of what stands under the pointer. */
import * as vscode from 'vscode';
import { proseAndDataFiles } from '../documents';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { rangeIn } from '../places';

export function registerHovers({ documents, guard }: { documents: OpenDocuments; guard: Guard }): vscode.Disposable {
  return vscode.languages.registerHoverProvider(proseAndDataFiles, {
    provideHover: guard('A hover', async (document, position, cancellation) => {
      const card = await documents.ask('card', document, { offset: document.offsetAt(position) }, cancellation);
      return card && new vscode.Hover(untrusted(card.markdown), rangeIn(document, card));
    }),
  });
}

/** A card holds text of the user's files, so it may carry neither HTML nor command links. */
function untrusted(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown);
  content.isTrusted = false;
  content.supportHtml = false;
  return content;
}
