/** Hover: the card of what stands under the pointer. */
import * as vscode from 'vscode';
import type { Briefs } from '../briefs';
import { proseFiles } from '../documents';
import type { Guard } from '../guard';
import { rangeIn } from '../places';

export function registerHovers({ briefs, guard }: { briefs: Briefs; guard: Guard }): vscode.Disposable {
  return vscode.languages.registerHoverProvider(proseFiles, {
    provideHover: guard('A hover', async (document, position) => {
      const open = await briefs.of(document);
      const card = open?.in.engine.hoverAt(open.brief, document.offsetAt(position), open.in.project);
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
