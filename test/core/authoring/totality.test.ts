/** Whatever stands in a dossier file, and however little of it yet: help is given or not, and nothing fails. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  completeInDossierAt,
  definitionInDossierAt,
  hoverInDossierAt,
  newEntry,
  type Project,
  renameEntry,
  renameTargetInDossierAt,
} from '../../../src/core/api';
import { exampleDossier, exampleProject } from '../../support/workspace';

const pieces = fc.constantFrom(
  ...[
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '    ',
    '\t',
    '- ',
    '-',
    ': ',
    ':',
    ', ',
    '#',
    ' # x',
    '"',
    "'",
    '|',
    '>',
    '&a ',
    '*a',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    '---\n',
    '...\n',
    '\uFEFF',
    '!!str ',
    '? ',
    '@',
    '%',
    'actors:',
    'events:',
    'sources:',
    'statements:',
  ],
  ...[
    'id',
    'by',
    'type',
    'participants',
    'derived-from',
    'sources',
    'roles',
    'body',
    'ana-brekke',
    'oster-report',
    '2019',
    '🌊',
  ],
);

describe('help in a dossier file', () => {
  let project: Project;
  before(async () => {
    project = await exampleProject();
  });

  function checkAt(text: string, offset: number): void {
    const inside = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
      0 <= start && start <= offset && offset <= end && end <= text.length;
    const completions = completeInDossierAt(text, offset, project);
    if (completions) {
      assert(inside(completions));
      for (const item of completions.items.slice(0, 3)) applyEdits(text, [{ ...completions, text: item.text }]);
    }
    for (const place of [hoverInDossierAt(text, offset, project), definitionInDossierAt(text, offset, project)]) {
      assert(!place || inside(place));
    }
    const target = renameTargetInDossierAt(text, offset, project);
    if ('reason' in target) return;
    assert(inside(target));
    const result = renameEntry(target, 'another-id', new Map([['dossier/example.yaml', text]]), project);
    if ('edits' in result) applyEdits(text, result.edits);
  }

  for (const [name, whole, step] of [
    ['LF', exampleDossier, 9],
    ['CRLF', exampleDossier.replaceAll('\n', '\r\n'), 11],
  ] as const) {
    it(`never fails on the beginning of a dossier with ${name}`, () => {
      for (let end = 0; end <= whole.length; end += step) checkAt(whole.slice(0, end), end);
    });

    it(`never fails inside a dossier with ${name}`, () => {
      for (let offset = 0; offset <= whole.length; offset += 3 * step) checkAt(whole, offset);
    });
  }

  it('never fails on random YAML', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(), (parts, at) => {
        const text = parts.join('');
        checkAt(text, at % (text.length + 1));
        for (const kind of ['actor', 'source', 'statement'] as const) {
          const entry = newEntry(kind, { name: 'Ana', by: 'ana', says: 'x' }, text, project);
          if (entry) assert(entry.caret <= applyEdits(text, [entry.edit]).length);
        }
      }),
      { numRuns: 100 },
    );
  });
});
