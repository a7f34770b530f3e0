import assert from 'node:assert/strict';
import { applyEdits, citationOffersAt, type Project, readBrief } from '../../../src/core/api';
import { readCursor } from '../../support/marks';
import { exampleDossier, projectWithTexts } from '../../support/workspace';

describe('the offers to cite', () => {
  let project: Project;
  before(async () => {
    project = await projectWithTexts({
      'dossier/example.yaml': exampleDossier,
      'dossier/texts/herald-2021.md':
        '<!-- p. 1 -->\nA night at sea.\n\n<!-- p. 2 -->\nThe lighthouse keeper counted nineteen trawlers.',
    });
  });

  function offersIn(marked: string) {
    const { text, offset } = readCursor(marked);
    const brief = readBrief('briefs/example.md', text, project);
    return { text, found: citationOffersAt(brief, { start: offset, end: offset }, project) };
  }

  /** The text after the first offer. */
  function accept(marked: string): string {
    const { text, found } = offersIn(marked);
    return applyEdits(text, [found!.offers[0]!.edit]);
  }

  it('show the source’s words and where they stand', () => {
    const [offer] = offersIn('Nineteen trawlers were counted$0.').found!.offers;
    assert.equal(offer!.title, 'Dahl 2021, p. 2');
    assert.equal(offer!.passage, '“The lighthouse keeper counted nineteen trawlers.”');
    assert(offer!.good);
  });

  for (const [what, before, after] of [
    [
      'go before the full stop',
      'Nineteen trawlers$0 were counted.',
      'Nineteen trawlers were counted [@herald-2021, p. 2].',
    ],
    [
      'go before the note behind it',
      'Nineteen trawlers were counted.[^1]$0',
      'Nineteen trawlers were counted [@herald-2021, p. 2].[^1]',
    ],
    [
      'go behind a sentence without one',
      '- Nineteen trawlers counted by the keeper$0',
      '- Nineteen trawlers counted by the keeper [@herald-2021, p. 2]',
    ],
    [
      'join the brackets that stand there',
      'Nineteen trawlers were counted [@oster-report, p. 4]$0.',
      'Nineteen trawlers were counted [@oster-report, p. 4; @herald-2021, p. 2].',
    ],
    [
      'join brackets behind the full stop',
      'Nineteen trawlers were counted. [@oster-report]$0',
      'Nineteen trawlers were counted. [@oster-report; @herald-2021, p. 2]',
    ],
    [
      'do not join brackets further back',
      'Nineteen trawlers [@oster-report] were counted$0.',
      'Nineteen trawlers [@oster-report] were counted [@herald-2021, p. 2].',
    ],
    [
      'are for the sentence before the caret',
      'Nineteen trawlers were counted. $0',
      'Nineteen trawlers were counted [@herald-2021, p. 2]. ',
    ],
    [
      'heed lines that end in CRLF',
      'Nineteen trawlers\r\nwere counted$0.\r\n',
      'Nineteen trawlers\r\nwere counted [@herald-2021, p. 2].\r\n',
    ],
  ] as const) {
    it(what, () => assert.equal(accept(before), after));
  }

  it('leave out what the sentence cites already', () => {
    const { found } = offersIn('Nineteen trawlers were counted [@herald-2021, p. 2]$0.');
    assert(found!.offers.every(({ key }) => key !== 'herald-2021'));
  });

  it('are not good where little is shared, and are none without a sentence', () => {
    assert(offersIn('The mayor of Vik sold$0 nine ferries.').found!.offers.every(({ good }) => !good));
    assert.equal(offersIn('```\ncode$0\n```\n').found, undefined);
  });

  it('put the source first that the brief cites beside it, where nothing else tells', () => {
    const first = (brief: string) => offersIn(brief).found!.offers[0]?.key;
    assert.equal(first('The gates rusted [@herald-2021]. The keys were lost$0. All was dark.'), 'herald-2021');
    assert.equal(first('The gates rusted [@oster-report]. The keys were lost$0. All was dark.'), 'oster-report');
  });
});
