/** What a card is told beside the dossier: how often the briefs use an entry, and where its links lead. */
import type { CardClient, CardLink } from '../../core/api';
import type { Folder } from './folder';
import type { DocumentOffset, FilePlace } from './protocol';

/** The one command that a link in a card may run; a card whose text ran another would be the work of a user's file. */
export const cardCommand = 'dossier.showFromCard';

/** What the command is given: what to show, and the place of the card. */
export interface CardLinkTarget extends CardLink, FilePlace {
  readonly offset: number;
}

export function cardClientOf(
  { index }: Folder,
  { folder, path, offset }: Pick<DocumentOffset, 'folder' | 'path' | 'offset'>,
  reference?: string,
): CardClient {
  return {
    reference,
    usesOf: ({ kind, id }) => index.countOf(kind, id),
    linkTo: (link) => addressOf({ folder, path, offset, ...link }),
  };
}

/** As VS Code has links of commands; what could end a link early is encoded. */
function addressOf(target: CardLinkTarget): string {
  return `command:${cardCommand}?${encodeURIComponent(JSON.stringify([target]))}`;
}
