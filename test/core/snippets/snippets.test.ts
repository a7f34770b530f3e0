/** The snippets: what they insert is right as it stands. */
import assert from 'node:assert/strict';
import markdown from '../../../snippets/markdown.json';
import yaml from '../../../snippets/yaml.json';
import { checkBrief, openProject, readBrief, ruleById } from '../../../src/core/api';
import { withDefaults, withEachOption } from './snippet-text';

/** Each list of a dossier with the snippet of its entries. */
const lists = { actors: yaml.Actor, events: yaml.Event, sources: yaml.Source, statements: yaml.Statement };

describe('snippets for a dossier', () => {
  it('fit together with their defaults', async () => {
    const project = await projectWith(dossierOf());
    assert.deepEqual(project.problems, []);
    assert.equal(project.dossier.actors.size, 1);
    assert.equal(project.dossier.statements.length, 1);
  });

  for (const [list, { body }] of Object.entries(lists)) {
    it(`give valid ${list}, whatever option is chosen`, async () => {
      for (const entry of withEachOption(body.join('\n'))) {
        const { problems } = await projectWith(dossierOf({ [list]: entry }));
        assert.deepEqual(problems, [], entry);
      }
    });
  }
});

describe('snippets for a brief', () => {
  for (const [name, { body }] of Object.entries(markdown)) {
    it(`${name} gives nothing to find`, async () => {
      const project = await projectWith(dossierOf().replace('id: doe-2020', 'id: key').replaceAll('doe-2020', 'key'));
      const brief = readBrief('briefs/brief.md', `# Talks\n\n${withDefaults(body)}\n`, project);
      const found = checkBrief(brief, project).filter(({ rule }) => rule !== 'suppression/unused'); // there is nothing yet
      assert.deepEqual(found, []);
    });
  }

  it('names rules that there are', () => {
    const comments = withEachOption(markdown['Exception from a rule'].body);
    for (const comment of comments) {
      const [, rule] = /dossier-disable-next-line (\S+)/.exec(comment)!;
      assert(ruleById(rule!), rule);
    }
  });
});

/** A file with one entry of each kind, from the snippets or as given. */
function dossierOf(entries: Readonly<Record<string, string>> = {}): string {
  return Object.entries(lists)
    .map(([list, { body }]) => `${list}:\n${entries[list] ?? withDefaults(body.join('\n'))}`)
    .join('\n');
}

function projectWith(dossier: string) {
  const files = new Map([
    ['dossier.yaml', 'rules: {attribution/unknown-speaker: "off"}'], // the names in a snippet stand for others
    ['dossier/all.yaml', dossier],
  ]);
  return openProject({
    list: async (globs) => (globs.some((glob) => glob.startsWith('dossier/**')) ? ['dossier/all.yaml'] : []),
    read: async (path) => (files.has(path) ? new TextEncoder().encode(files.get(path)) : undefined),
  });
}
