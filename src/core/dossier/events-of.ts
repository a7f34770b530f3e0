/** The events that an actor took part in. */
import type { Dossier, DossierEvent } from './model';

/** In the order of the dossier. */
export function eventsOf(actorId: string, { events }: Dossier): readonly DossierEvent[] {
  const known = byActor.get(events) ?? sorted(events);
  byActor.set(events, known);
  return known.get(actorId) ?? [];
}

const byActor = new WeakMap<Dossier['events'], ReadonlyMap<string, readonly DossierEvent[]>>();

function sorted(events: Dossier['events']): ReadonlyMap<string, readonly DossierEvent[]> {
  const found = new Map<string, DossierEvent[]>();
  for (const event of events.values()) {
    for (const id of new Set(event.participants)) {
      const others = found.get(id);
      if (others) others.push(event);
      else found.set(id, [event]);
    }
  }
  return found;
}
