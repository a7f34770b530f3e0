import assert from 'node:assert/strict';
import { hoverAt, type Project, readBrief } from '../../../src/core/api';
import { readCursor } from '../../support/marks';
import { exampleProject, projectOf } from '../../support/workspace';

/** The card at `$0`, as Markdown; the two spaces that break a line are left out. */
function cardAt(marked: string, project: Project): string[] | undefined {
  const { text, offset } = readCursor(marked);
  const card = hoverAt(readBrief('briefs/example.md', text, project), offset, project);
  return card?.markdown.replace(/ {2}$/gm, '').split('\n');
}

describe('a card', () => {
  let project: Project;
  before(async () => {
    project = await exampleProject();
  });

  const checkCard = (marked: string, ...lines: string[]): void => assert.deepEqual(cardAt(marked, project), lines);
  const roleOn = (date: string): string | undefined => cardAt(`---\ndate: ${date}\n---\nAna Bre$0kke.`, project)?.[1];

  it('of an actor tells the role, the names, what was said and through whom, and the events', () =>
    checkCard(
      'It was An$0a Brekke.',
      '**Ana Brekke** · person',
      'Head of the Oster depot, since 2019 (Dam Inspectorate 2021)',
      'Also: Brekke',
      '',
      '**Said**',
      '',
      '- 8 March 2021: “we saw it go” – *via Fjord Herald* (Dahl 2021, para. 3)',
      '',
      '**Took part in**',
      '',
      '- Oster dam breach (4 March 2021)',
    ));

  it('of an actor counts how often the brief names it', () => {
    const card = cardAt('Ana Brekke, Br$0ekke and Ana\nBrekke.', project);
    assert.equal(card?.at(-1), 'Named 3 times in this brief');
  });

  it('of an actor has the role of the brief’s date', () => {
    assert.match(roleOn('2021-03-10') ?? '', /^Head of the Oster depot, since 2019/);
    assert.match(roleOn('2017') ?? '', /^Deputy mayor, Oster, until 2018$/);
    assert.match(roleOn('2018-12-31') ?? '', /^Deputy mayor/);
    assert.match(roleOn('2019') ?? '', /^Head/);
  });

  it('of an event tells when, where, who, what came of it, and what was said of it', () =>
    checkCard(
      'The br$0each at Oster.',
      '**Oster dam breach** · event',
      '4 March 2021, Oster',
      'With Ana Brekke',
      '**Outcome:** The reservoir emptied within a day.',
      'Known from (Dam Inspectorate 2021, p. 2)',
      'Also: breach at Oster',
      '',
      '**Said of it**',
      '',
      '- 8 March 2021: “we saw it go” – *via Fjord Herald* (Dahl 2021, para. 3)',
    ));

  it('of a citation tells the reference, the grade, and what the dossier has from there', () =>
    checkCard(
      'So [@oster-$0report].',
      '**oster-report** · report',
      '',
      'Dam Inspectorate, “The failure of the Oster dam”, May 2021',
      '',
      'Grade: B (usually reliable), 2 (probably true)',
      '',
      '**From this source**',
      '',
      '- 9 March 2021: The inspectorate closed the dam. (Dam Inspectorate 2021, p. 4)',
    ));

  it('of a citation with a locator has what is from that place, and whom the source relays', () => {
    checkCard(
      'So [@herald-$02021, para. 3].',
      '**herald-2021** · article-newspaper',
      '',
      'Ingrid Dahl, “Brekke recalls the night”, Fjord Herald, 9 March 2021',
      '',
      'Relays Ana Brekke',
      '',
      '**From para. 3**',
      '',
      '- 8 March 2021: “we saw it go” – *via Fjord Herald* (Dahl 2021, para. 3)',
    );
    assert.equal(
      cardAt('So [@herald-$02021, para. 4].', project)?.some((line) => line.includes('saw')),
      false,
    );
  });

  it('is about the words that it is shown over, to their end', () => {
    const text = '🌊 Then **Ana** Brekke.';
    const brief = readBrief('briefs/example.md', text, project);
    const shown = [...Array(text.length + 1).keys()].filter((offset) => hoverAt(brief, offset, project));
    assert.deepEqual([shown[0], shown.at(-1)], [text.indexOf('Ana'), text.indexOf('.')]);
    const { start, end } = hoverAt(brief, shown[0]!, project)!;
    assert.equal(text.slice(start, end), 'Ana** Brekke');
  });

  it('is none over other words, an unknown key or code', () => {
    for (const marked of ['It fa$0iled.', 'So [@nobo$0dy].', '`Ana Br$0ekke`', '<!-- Ana Br$0ekke -->'])
      assert.equal(cardAt(marked, project), undefined);
  });

  it('of a name that several bear tells them apart', async () => {
    const crowd = await projectOf({
      'dossier/a.yaml': `
actors:
  - {id: ana, name: Ana Brekke, type: person, roles: [{title: Mayor}]}
  - {id: ana-2, name: Ana Brekke, type: person, roles: [{title: Judge}]}
events:
  - {id: ship, name: Launch of the ship, aliases: [Ana Brekke]}
`,
    });
    assert.deepEqual(cardAt('It was Ana Br$0ekke.', crowd), [
      'This name may mean',
      '',
      '- **Ana Brekke** · person · Mayor',
      '- **Ana Brekke** · person · Judge',
      '- **Launch of the ship** · event',
    ]);
  });

  it('says what an event is, where it is none that occurred, and survives ids that lead nowhere', async () => {
    const odd = await projectOf({
      'dossier/a.yaml': `
events:
  - {id: talks, name: Oster talks, status: planned, date: 2021-05/.., participants: [nobody], sources: [nothing]}
sources:
  - {id: circle, title: Circle, derived-from: [other, nobody]}
  - {id: other, title: Other, derived-from: [circle]}
`,
    });
    assert.deepEqual(cardAt('The Oster ta$0lks.', odd), [
      '**Oster talks** · event, planned',
      'since May 2021',
      'With nobody',
      'Known from (nothing)',
    ]);
    assert.equal(cardAt('So @cir$0cle says.', odd)?.at(-1), 'Relays Other and nobody → Circle');
  });

  it('answers in one look, however much the dossier holds', async () => {
    const many = (line: (i: number) => string): string => Array.from({ length: 60 }, (_, i) => line(i)).join('\n');
    const huge = await projectOf({
      'dossier/a.yaml': `
actors:
  - id: ana
    name: Ana Brekke
    summary: She was everywhere.
    aliases: [Brekke]
    links: {wikidata: Q1, site: "https://a.example"}
    roles:
${many((i) => `      - {title: Mayor ${i}}`)}
${many((i) => `  - {id: namesake-${i}, name: Jon Voss}`)}
events:
${many((i) => `  - {id: event-${i}, name: Event ${i}, participants: [ana]}`)}
statements:
${many((i) => `  - {by: ana, date: 2021-03-04, says: Number ${i}., about: [event-1], sources: [book]}`)}
sources:
  - {id: book, title: The book, URL: "https://a.example", reliability: A, derived-from: [ana]}
`,
    });
    for (const marked of ['Ana Br$0ekke and Brekke', 'Eve$0nt 1 and Event 1', '[@bo$0ok]', 'Jon Vo$0ss']) {
      const card = cardAt(marked, huge)!;
      assert(card.filter((line) => line !== '').length <= 25, card.join('\n'));
      if (!marked.startsWith('Eve')) assert(card.some((line) => /… and \d+ more$/.test(line)));
    }
  });
});
