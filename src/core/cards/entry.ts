/** The card of an actor, an event or a source, wherever it is asked for. */
import type { Dossier } from '../dossier/model';
import type { EntryKind } from '../dossier/references';
import type { CardContext } from './context';
import { eventFacts, eventsSection } from './events';
import { aliasesSection, heading, summarySection } from './identity';
import { linksSection } from './links';
import { rolesSection } from './roles';
import { sourceCard } from './source';
import { statementsSection } from './statements';

/** The lines of the card, or undefined where no entry of the kind has the id. */
export function entryCard(
  kind: EntryKind,
  id: string,
  dossier: Dossier,
  context: CardContext = {},
): string[] | undefined {
  switch (kind) {
    case 'actor':
      return actorCard(id, dossier, context);
    case 'event':
      return eventCard(id, dossier, context);
    case 'source': {
      const source = dossier.sources.get(id);
      return source && sourceCard(source, dossier, context);
    }
  }
}

function actorCard(id: string, dossier: Dossier, { date, timesNamed }: CardContext): string[] | undefined {
  const actor = dossier.actors.get(id);
  if (!actor) return undefined;
  return [
    heading(actor, actor.type),
    ...rolesSection(actor, date, dossier),
    ...aliasesSection(actor),
    ...summarySection(actor),
    ...statementsSection(
      dossier.statements.filter(({ by }) => by === id),
      dossier,
    ),
    ...eventsSection(id, dossier),
    ...mentionsSection(timesNamed),
    ...linksSection(actor.links),
  ];
}

function eventCard(id: string, dossier: Dossier, { timesNamed }: CardContext): string[] | undefined {
  const event = dossier.events.get(id);
  if (!event) return undefined;
  return [
    heading(event, event.status === 'occurred' ? 'event' : `event, ${event.status}`),
    ...eventFacts(event, dossier),
    ...aliasesSection(event),
    ...summarySection(event),
    ...statementsSection(
      dossier.statements.filter(({ about }) => about.includes(id)),
      dossier,
      'Said of it',
    ),
    ...mentionsSection(timesNamed),
    ...linksSection(event.links),
  ];
}

function mentionsSection(times = 0): string[] {
  return times < 2 ? [] : ['', `Named ${times} times in this brief`];
}
