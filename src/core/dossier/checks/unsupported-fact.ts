/** dossier/unsupported-fact: something is known of an actor or an event, and no source says so. */
import type { DossierCheck } from './check';

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
  entries: {
    *actors({ roles, sources }) {
      const bare = roles.filter((role) => role.sources.length === 0 && sources.length === 0);
      const titles = bare.map(({ title }) => `“${title}”`).join(', ');
      if (bare.length > 0) yield { path: ['id'], message: `No source is given for ${titles}.` };
    },
    *events({ outcome, sources }) {
      if (outcome === undefined || sources.length > 0) return;
      yield { path: ['id'], message: 'No source is given for the outcome.' };
    },
    *statements({ id, sources }) {
      if (sources.length > 0) return;
      yield { path: [id === undefined ? 'by' : 'id'], message: 'No source is given for this statement.' };
    },
  },
};
