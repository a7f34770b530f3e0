/** The events that an actor took part in, and what is known of one event. */
import { formatDate } from '../dossier/dates';
import type { Dossier, DossierEvent } from '../dossier/model';
import { escapeMarkdown, shortList } from './markdown';
import { sourceNote } from './sources';

const most = 5;

export function eventsSection(actorId: string, dossier: Dossier): string[] {
  const events = eventsByActor(dossier).get(actorId);
  if (!events) return [];
  return [
    '',
    '**Took part in**',
    '',
    ...shortList(
      events.map((event) => `- ${escapeMarkdown(nameWithDate(event))}`),
      most,
    ),
  ];
}

const byActor = new WeakMap<Dossier['events'], ReadonlyMap<string, readonly DossierEvent[]>>();

function eventsByActor({ events }: Dossier): ReadonlyMap<string, readonly DossierEvent[]> {
  const known = byActor.get(events);
  if (known) return known;
  const found = new Map<string, DossierEvent[]>();
  for (const event of events.values()) {
    for (const id of new Set(event.participants)) {
      const others = found.get(id);
      if (others) others.push(event);
      else found.set(id, [event]);
    }
  }
  byActor.set(events, found);
  return found;
}

/** When and where, who took part, what came of it. */
export function eventFacts(event: DossierEvent, dossier: Dossier): string[] {
  const where = [event.date && formatDate(event.date), event.place].filter((part) => part !== undefined).join(', ');
  const who = event.participants.map((id) => dossier.actors.get(id)?.name ?? id);
  return [
    ...(where === '' ? [] : [escapeMarkdown(where)]),
    ...(who.length === 0 ? [] : [`With ${escapeMarkdown(who.join(', '))}`]),
    ...(event.outcome === undefined ? [] : [`**Outcome:** ${escapeMarkdown(event.outcome)}`]),
    ...(event.sources.length === 0 ? [] : [`Known from${sourceNote(event.sources, dossier)}`]),
  ];
}

function nameWithDate({ name, date, status }: DossierEvent): string {
  const when = [date === undefined ? undefined : formatDate(date), status === 'occurred' ? undefined : status];
  const known = when.filter((part) => part !== undefined);
  return known.length === 0 ? name : `${name} (${known.join(', ')})`;
}
