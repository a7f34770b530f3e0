/** dossier/shared-alias: a name that two actors claim. */
import type { Actor } from '../model';
import type { DossierCheck } from './check';

export const sharedAlias: DossierCheck = {
  id: 'dossier/shared-alias',
  severity: 'warning',
  summary: 'A name that two actors claim',
  why: 'Where a brief uses such a name, nobody can tell who is meant, and the card can only list both.',
  decides:
    'It compares the names and aliases of all actors, letter by letter. Two bearers of a surname are nothing unusual: the surname alone is better not listed as an alias of either.',
  examples: [
    {
      text: [
        'actors:',
        '  - {id: ana-brekke, name: Ana Brekke, aliases: [Brekke]}',
        '  - {id: olav-brekke, name: Olav Brekke, aliases: [Brekke]}',
        '                                                   ~~~~~~ dossier/shared-alias',
      ].join('\n'),
    },
    {
      text: 'actors:\n  - {id: ana-brekke, name: Ana Brekke, aliases: [Brekke]}\n  - {id: olav-brekke, name: Olav Brekke, aliases: [O. Brekke]}',
    },
  ],
  *whole({ dossier, files }) {
    const bearers = new Map<string, Actor>();
    const shared = new Map<Actor, { name: string; with: Actor }[]>();
    for (const actor of dossier.actors.values()) {
      for (const name of new Set([actor.name, ...actor.aliases])) {
        const other = bearers.get(name);
        if (other) shared.set(actor, [...(shared.get(actor) ?? []), { name, with: other }]);
        else bearers.set(name, actor);
      }
    }
    for (const [{ origin, id }, names] of shared) {
      const placesOf = files.find(({ path }) => path === origin.file)?.names ?? [];
      for (const { name, with: other } of names) {
        const place = placesOf.find((written) => written.from === id && written.name === name) ?? origin;
        const { start, end } = place;
        yield { file: origin.file, start, end, message: `“${name}” is a name of ${other.name} (${other.id}) too.` };
      }
    }
  },
};
