import assert from 'node:assert/strict';
import { fixesFor, readBrief } from '../../../../src/core/api';
import { attributionUnknownSpeaker } from '../../../../src/core/rules/attribution/unknown-speaker';
import { describeRule } from '../../../support/rule';
import { projectOf, withEdits } from '../../../support/workspace';

const mark = 'attribution/unknown-speaker';

describeRule(attributionUnknownSpeaker, [
  { text: ['The Lake Water Board said that the dam was old.', `    ~~~~~~~~~~~~~~~~ ${mark}`].join('\n') },
  { text: ['The Ministry of Water and Roads said so.', `    ~~~~~~~~~~~~~~~~~~~~~~~~~~~ ${mark}`].join('\n') },
  { text: ['“It went,” said Olav van der Meer.', `                ~~~~~~~~~~~~~~~~~ ${mark}`].join('\n') },
  { text: ['Prof. J. R. Lunde told the desk so.', `      ~~~~~~~~~~~ ${mark}`].join('\n') },
  {
    text: ['Tor Lunde and Runa Eikeland said so.', `~~~~~~~~~ ${mark}`, `              ~~~~~~~~~~~~~ ${mark}`].join(
      '\n',
    ),
  },
  { text: ['**Мария Лунде** said so.', `  ~~~~~~~~~~~ ${mark}`].join('\n') },
  { text: ['Tor Lunde said so. Later Tor Lunde denied it.', `~~~~~~~~~ ${mark}`].join('\n') },
  { text: 'The Foreign Minister said so. The Fjord Minister said so too.' },
  { text: 'Fjord Herald reporters said so. The Lake Board’s minutes say so.' },
  { text: 'The North Gate showed cracks. The Lake Road led to it.' },
  { text: 'An engineer of the Lake Water Board said so.' },
  { text: 'The Dam Inspectorate said so [@oster-report].' },
  { text: '“Tor Lunde said so,” Ana Brekke recalled.' },
  { text: '`Tor Lunde said so` is code.' },
]);

describe('the fix of attribution/unknown-speaker', () => {
  const cases: Readonly<Record<string, { readonly before: string; readonly after: string; readonly text: string }>> = {
    'appends a person to the list of actors': {
      text: 'Runa Eikeland said so.',
      before: 'actors:\n  - id: oster\n    name: Oster # a town\n\nevents: []\n',
      after:
        'actors:\n  - id: oster\n    name: Oster # a town\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person\n\nevents: []\n',
    },
    'takes a body for an organization': {
      text: 'The Lake Water Board said so.',
      before: 'actors: []\n',
      after: 'actors:\n  - id: lake-water-board\n    name: Lake Water Board\n    type: organization\n',
    },
    'begins a list': {
      text: 'Runa Eikeland said so.',
      before: '',
      after: 'actors:\n  - id: runa-eikeland\n    name: Runa Eikeland\n    type: person\n',
    },
    'gives an id that is free': {
      text: 'Runa Eikeland said so.',
      before: 'actors:\r\n- {id: runa-eikeland, name: R. E.}',
      after:
        'actors:\r\n- {id: runa-eikeland, name: R. E.}\r\n- id: runa-eikeland-2\r\n  name: Runa Eikeland\r\n  type: person',
    },
  };
  for (const [title, { text, before, after }] of Object.entries(cases)) {
    it(title, async () => {
      const files = { 'dossier/a.yaml': before };
      const project = await projectOf(files);
      const brief = readBrief('briefs/a.md', text, project);
      const [report] = attributionUnknownSpeaker.check(
        brief,
        project,
        {},
        { strictness: 'standard', silenced: [], isOff: () => false, meant: () => undefined },
      );
      const finding = { ...report!, rule: mark, severity: 'hint' as const, file: brief.file };
      const [fix] = fixesFor(finding, brief, project);
      assert.equal(withEdits(files, fix!.edits)['dossier/a.yaml'], after);
    });
  }

  it('goes to the file that has actors, and is not offered without a dossier', async () => {
    const finding = { rule: mark, severity: 'hint' as const, file: 'b.md', start: 0, end: 13, message: '' };
    const disable = ['for this line', 'in this file'].map((where) => `Disable ${mark} ${where}: b.md`);
    const titles = async (files: Readonly<Record<string, string>>) => {
      const project = await projectOf(files);
      return fixesFor(finding, readBrief('b.md', 'Runa Eikeland said so.', project), project).map(
        ({ title, edits }) => `${title}: ${edits[0]!.file}`,
      );
    };
    assert.deepEqual(
      await titles({ 'dossier/a.yaml': 'events: []', 'dossier/b.yaml': 'actors:\n  - {id: a, name: A}' }),
      ['Add “Runa Eikeland” to the dossier: dossier/b.yaml', ...disable],
    );
    assert.deepEqual(await titles({}), disable);
    const none = await projectOf({});
    assert.deepEqual(
      [
        ...attributionUnknownSpeaker.check(
          readBrief('b.md', 'Tor Lunde said so.', none),
          none,
          {},
          { strictness: 'standard', silenced: [], isOff: () => false, meant: () => undefined },
        ),
      ],
      [],
    );
  });
});
