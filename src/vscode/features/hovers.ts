/** Hover: the card of what stands under the pointer, and what its links show. */
import * as vscode from 'vscode';
import type { Asked } from '../asked';
import { proseAndDataFiles } from '../documents';
import { type CardLinkTarget, cardCommand } from '../engine/card-client';
import type { EngineClient } from '../engine/client';
import type { Guard } from '../guard';
import type { OpenDocuments } from '../open-documents';
import { locationOf, rangeIn, uriOf } from '../places';
import type { Projects } from '../projects';

interface Parts {
  readonly documents: OpenDocuments;
  readonly projects: Projects;
  readonly engine: EngineClient;
  readonly guard: Guard;
  readonly asked: Asked;
}

export function registerHovers({ documents, projects, engine, guard, asked }: Parts): vscode.Disposable {
  const show = async ({ offset, ...target }: CardLinkTarget) => {
    const { folder: address, path, kind, id, show } = target;
    const folder = projects.opened.find((one) => one.address === address);
    if (!folder) return;
    folder.sendUnsaved();
    const places = await engine.request('placesOf', { folder: address, kind, id, show });
    const document = await vscode.workspace.openTextDocument(uriOf({ folder: address, path }));
    const at = document.positionAt(offset);
    const several = places.length > 1 ? 'peek' : 'goto';
    const found = places.map(locationOf);
    await vscode.commands.executeCommand('editor.action.goToLocations', document.uri, at, found, several, '');
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(proseAndDataFiles, {
      provideHover: guard('A hover', async (document, position, cancellation) => {
        const card = await documents.ask('card', document, { offset: document.offsetAt(position) }, cancellation);
        return card && new vscode.Hover(contentOf(card.markdown), rangeIn(document, card));
      }),
    }),
    asked.register(cardCommand, 'Show', show),
  );
}

/** A card holds text of the user's files, so it may carry no HTML, and no command but the one of its own links. */
function contentOf(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown);
  content.isTrusted = { enabledCommands: [cardCommand] };
  content.supportHtml = false;
  return content;
}
