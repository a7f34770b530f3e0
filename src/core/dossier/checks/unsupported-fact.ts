/** dossier/unsupported-fact: something is known of an actor or an event, and no source says so. */
import type { Origin } from '../model';
import type { DossierCheck, FileReport } from './check';

export const unsupportedFact: DossierCheck = {
  id: 'dossier/unsupported-fact',
  severity: 'hint',
  summary: 'A fact that no source is given for',
  why: 'A card shows where each fact comes from. One without a source looks as good as the others and is worth as little as hearsay.',
  decides:
    'It reports a statement without `sources`, an event that has an outcome and no `sources`, and an actor with roles where neither the role nor the actor has any. Names, aliases and types need none.',
  examples: [
    {
      text: [
        'statements:',
        '  - {by: ana-brekke, says: The dam was old.}',
        '         ~~~~~~~~~~ dossier/unsupported-fact',
      ].join('\n'),
    },
    {
      text: [
        'events:',
        '  - {id: breach, name: Breach at Oster, outcome: The reservoir emptied.}',
        '         ~~~~~~ dossier/unsupported-fact',
      ].join('\n'),
    },
    { text: 'actors:\n  - {id: oster, name: Oster, type: public-body, aliases: [Town of Oster]}' },
  ],
  *whole({ dossier: { actors, events, statements } }) {
    for (const { roles, sources, origin } of actors.values()) {
      const bare = roles.filter((role) => role.sources.length === 0 && sources.length === 0);
      if (bare.length > 0)
        yield at(origin, `No source is given for ${bare.map(({ title }) => `“${title}”`).join(', ')}.`);
    }
    for (const { outcome, sources, origin } of events.values()) {
      if (outcome !== undefined && sources.length === 0) yield at(origin, 'No source is given for the outcome.');
    }
    for (const { sources, origin } of statements) {
      if (sources.length === 0) yield at(origin, 'No source is given for this statement.');
    }
  },
};

function at(origin: Origin, message: string): FileReport {
  return { ...origin, message };
}
