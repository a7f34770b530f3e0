/** The card over an id or a cite key in a dossier file. */
import { type Card, cardOver } from '../cards/card';
import type { CardClient } from '../cards/context';
import { entryCard } from '../cards/entry';
import type { Project } from '../dossier/project';
import { kindOf, referenceInDossierAt } from './entry-reference';

/** The card of the actor, event or source that the id at the offset means; nothing where it means none. */
export function hoverInDossierAt(
  text: string,
  offset: number,
  { dossier }: Project,
  client: CardClient = {},
): Card | undefined {
  const reference = referenceInDossierAt(text, offset);
  const kind = reference && kindOf(reference, dossier);
  const lines = kind && entryCard(kind, reference.id, dossier, client);
  return lines && cardOver(reference, lines);
}
