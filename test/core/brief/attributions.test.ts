import { type Project, readBrief } from '../../../src/core/api';
import { checkMarks } from '../../support/marks';
import { exampleProject } from '../../support/workspace';

describe('attributions', () => {
  let project: Project;
  before(async () => {
    project = await exampleProject();
  });

  /** The source of each attribution, marked by how much it names, then its cue and its content. */
  const checkAttributions = (...marked: string[]): void =>
    checkMarks(marked, (text) =>
      readBrief('briefs/example.md', text, project).attributions.flatMap(({ sourceKind, source, cue, content }) => [
        { ...source, label: sourceKind },
        { ...cue, label: 'cue' },
        ...content.map((range) => ({ ...range, label: 'content' })),
      ]),
    );
  /** The same without the content, where that is all the rest of the sentence. */
  const checkSources = (...marked: string[]): void =>
    checkMarks(marked, (text) =>
      readBrief('briefs/example.md', text, project).attributions.flatMap(({ sourceKind, source, cue }) => [
        { ...source, label: sourceKind },
        { ...cue, label: 'cue' },
      ]),
    );

  describe('name somebody', () => {
    it('before the verb, and the content is what follows', () =>
      checkAttributions(
        'Ana Brekke told the Fjord Herald that the dam had failed.',
        '~~~~~~~~~~ named',
        '           ~~~~ cue',
        '                                      ~~~~~~~~~~~~~~~~~~ content',
      ));

    it('under a block quote, whose paragraphs are the content', () =>
      checkAttributions(
        '> The gates had failed.',
        '  ~~~~~~~~~~~~~~~~~~~~~ content',
        '>',
        '> We ran.',
        '  ~~~~~~~ content',
        '>',
        '> — Ana Brekke, harbour master',
        '    ~~~~~~~~~~ named',
        '  ~ cue',
      ));

    it('who is with somebody else, and not whom they are with', () =>
      checkSources(
        'Ana Brekke of the Fjord Herald doubts that it held.',
        '~~~~~~~~~~ named',
        `${' '.repeat(31)}~~~~~~ cue`,
      ));

    it('behind a quotation, which is the content', () =>
      checkAttributions(
        '“We saw it go,” said Ana Brekke, who runs the depot.',
        '                     ~~~~~~~~~~ named',
        '                ~~~~ cue',
        '~~~~~~~~~~~~~~~ content',
      ));

    it('in the middle, and the content is on both sides', () =>
      checkAttributions(
        'The dam, Brekke said, had failed in the night.',
        '         ~~~~~~ named',
        '                ~~~~ cue',
        '~~~~~~~ content',
        '                      ~~~~~~~~~~~~~~~~~~~~~~~ content',
      ));

    it('at the end, and the content is what stands before', () =>
      checkAttributions(
        'The dam had failed, the depot’s engineer said.',
        '                    ~~~~~~~~~~~~~~~~~~~~ named',
        '                                         ~~~~ cue',
        '~~~~~~~~~~~~~~~~~~ content',
      ));

    it('with “according to”, at the head or at the end', () => {
      checkAttributions(
        'According to the Dam Inspectorate, the dam failed on 4 March.',
        '             ~~~~~~~~~~~~~~~~~~~~ named',
        '~~~~~~~~~~~~ cue',
        '                                   ~~~~~~~~~~~~~~~~~~~~~~~~~ content',
      );
      checkSources(
        'The dam failed on 4 March, according to two of its engineers.',
        '                                        ~~~~~~~~~~~~~~~~~~~~ named',
        '                           ~~~~~~~~~~~~ cue',
      );
    });

    it('with “per” and “in X’s words”', () => {
      checkSources('Per the Dam Inspectorate, it was shut.', '    ~~~~~~~~~~~~~~~~~~~~ named', '~~~ cue');
      checkSources('In Brekke’s words, the dam was tired.', '   ~~~~~~ named', '            ~~~~~ cue');
    });

    it('and nothing that stands around who it is', () => {
      checkAttributions(
        'The owner was told by the inspectorate that the gate had failed.',
        '                      ~~~~~~~~~~~~~~~~ named',
        '              ~~~~ cue',
        '                                            ~~~~~~~~~~~~~~~~~~~ content',
      );
      checkAttributions(
        'The gate had failed, Brekke told the Herald.',
        '                     ~~~~~~ named',
        '                            ~~~~ cue',
        '~~~~~~~~~~~~~~~~~~~ content',
      );
      checkAttributions(
        'When the dam failed, a guard said that it was old.',
        '                     ~~~~~~~ named',
        '                             ~~~~ cue',
        '                                       ~~~~~~~~~~ content',
      );
      checkAttributions(
        'As Brekke noted, the gate failed.',
        '   ~~~~~~ named',
        '          ~~~~~ cue',
        '                 ~~~~~~~~~~~~~~~ content',
      );
    });

    it('before a colon and a quotation', () =>
      checkAttributions(
        'Brekke: “The gate failed.”',
        '~~~~~~ named',
        '      ~ cue',
        '        ~~~~~~~~~~~~~~~~~~ content',
      ));

    it('as the agent of a passive', () =>
      checkAttributions(
        'The dam was described by Ana Brekke as “an accident in waiting”.',
        '                         ~~~~~~~~~~ named',
        '            ~~~~~~~~~ cue',
        '                                       ~~~~~~~~~~~~~~~~~~~~~~~~ content',
      ));

    it('as a narrative citation', () =>
      checkSources(
        '@oster-report [p. 4] finds a fault.',
        '~~~~~~~~~~~~~~~~~~~~ named',
        '                     ~~~~~ cue',
      ));

    it('as a document that shows something; a storm that shows something reports nothing', () => {
      checkSources('The report shows that it was open.', '~~~~~~~~~~ named', '           ~~~~~ cue');
      checkSources('The storm showed that it was open.');
    });

    it('in each clause that has its own', () =>
      checkSources(
        'Brekke denied it; the Fjord Herald insisted.',
        '~~~~~~ named',
        '       ~~~~~~ cue',
        '                      ~~~~~~~~~~~~ named',
        '                                   ~~~~~~~~ cue',
      ));

    it('at their places behind markup, emoji and CRLF', () =>
      checkSources(
        '🌊 Then **Ana Brekke** *said* so.\r',
        '          ~~~~~~~~~~ named',
        '                        ~~~~ cue',
      ));
  });

  describe('are none', () => {
    it('of what nobody has said yet', () => {
      checkSources('Ana Brekke will respond in May.');
      checkSources('Ana Brekke could not say whether it held.', '~~~~~~~~~~ named', `${' '.repeat(21)}~~~ cue`);
    });

    for (const text of [
      'The Fjord Herald closed without specific claims to settle.',
      'The Oster terms and conditions run for a year.',
      'Ana Brekke’s demands came late.',
      'Rather than wait, states may act alone.',
      'They read papers and reports of the engineers.',
      'The United States left early.',
      'The line carries 11 bcm, a fifth of the winter demand.',
    ]) {
      it(`where a noun looks like a verb: ${text}`, () => checkSources(text));
    }

    it('but where a verb looks like a noun, they are', () => {
      checkSources('Ana Brekke hopes to return.', '~~~~~~~~~~ named', '           ~~~~~ cue');
      checkSources(
        'The gate, the report claims, held.',
        '          ~~~~~~~~~~ named',
        '                     ~~~~~~ cue',
      );
      checkSources('The report documents a crack.', '~~~~~~~~~~ named', '           ~~~~~~~~~ cue');
      checkSources('It held, Olufsen claims.', '         ~~~~~~~ named', '                 ~~~~~~ cue');
    });
  });

  describe('name a pronoun, which stands for who was named', () => {
    it('before the verb', () => checkSources('She said that it had failed.', '~~~ pronoun', '    ~~~~ cue'));
    it('and not the “who” of a clause about a person', () =>
      checkSources('Brekke, who was not there, said so.', '~~~~~~ named', '                           ~~~~ cue'));
  });

  describe('name a class, and nobody in it', () => {
    for (const source of ['Experts', 'Some economists', 'Critics of the plan', 'The critics', 'Market sources']) {
      it(`as in “${source} say”`, () =>
        checkSources(
          `${source} say that the dam was old.`,
          `${'~'.repeat(source.length)} vague`,
          `${' '.repeat(source.length + 1)}~~~ cue`,
        ));
    }

    it('behind what they say', () => {
      checkSources(
        'The dam failed, residents said.',
        '                ~~~~~~~~~ vague',
        '                          ~~~~ cue',
      );
      checkSources('The dam, residents said, failed.', '         ~~~~~~~~~ vague', '                   ~~~~ cue');
    });

    it('where they are sure of something', () =>
      checkSources('Officials are less sure of it.', '~~~~~~~~~ vague', '          ~~~~~~~~~~~~~ cue'));

    it('and are somebody where the words tell them from others', () => {
      checkSources(
        'Two engineers of the depot said so.',
        '~~~~~~~~~~~~~~~~~~~~~~~~~~ named',
        '                           ~~~~ cue',
      );
      checkSources('The depot’s officials said so.', '~~~~~~~~~~~~~~~~~~~~~ named', '                      ~~~~ cue');
      checkSources('The two residents said so.', '~~~~~~~~~~~~~~~~~ named', '                  ~~~~ cue');
    });
  });

  describe('name nobody', () => {
    for (const [before, cue, behind] of [
      ['', 'It is reported', ' that the dam was old.'],
      ['The dam ', 'reportedly', ' failed.'],
      ['The dam ', 'is widely believed to', ' be old.'],
      ['The owner ', 'is said to', ' have left.'],
      ['', 'There are reports', ' that it failed.'],
      ['', 'There were rumours', ' of looting.'],
      ['The plan ', 'has been dismissed', ' as “a folly”.'],
    ] as const) {
      it(`as in “${before}${cue} …”`, () => {
        // a verb of saying behind “been” is its own cue without “has”
        const marked = cue.replace('has ', '    ');
        const start = before.length + marked.length - marked.trimStart().length;
        const marks = ' '.repeat(start) + '~'.repeat(marked.trim().length);
        checkSources(`${before}${cue}${behind}`, `${marks} nobody`, `${marks} cue`);
      });
    }
  });

  describe('name the writer', () => {
    it('as in “we report”', () => checkSources('We reported that on 3 May.', '~~ own', '   ~~~~~~~~ cue'));
  });

  it('tell a verb from a noun by who stands before it and what follows', () => {
    checkSources('The ministry claims that it was shut.', '~~~~~~~~~~~~ named', '             ~~~~~~ cue');
    checkSources('As the report notes, it was shut.', '   ~~~~~~~~~~ named', '              ~~~~~ cue');
    checkSources('The company reports a loss.', '~~~~~~~~~~~ named', '            ~~~~~~~ cue');
    checkSources('The tax claims of 2019 were settled.');
    checkSources('The press reports were wrong.');
  });

  it('are none where the verb is a noun', () => {
    checkSources('The claim of 3 May was false.');
    checkSources('Its report on the dam ran to nine pages.');
  });

  it('are documents and what they list, asides, interviews and brackets, without a verb of saying', () => {
    checkSources('The filing of 3 May lists nine ships.', '~~~~~~~~~~~~~~~~~~~ named', '                    ~~~~~ cue');
    checkSources(
      'Nine ships were at anchor, by the harbour log.',
      '                              ~~~~~~~~~~~~~~~ named',
      '                           ~~ cue',
    );
    checkSources(
      'The ships left in May (minutes of 3 May, p. 4).',
      `${' '.repeat(22)}${'~'.repeat(24)} named`,
      `${' '.repeat(22)}${'~'.repeat(24)} cue`,
    );
    checkSources('The report was burned in May.');
  });

  it('are who is named before a quotation, but for a passive and a single word', () => {
    checkSources('Ana Brekke went further: “We ran for our lives.”', '~~~~~~~~~~ named', '                ~~~~~~~ cue');
    checkSources('Ana Brekke sold the “Oster” in May.');
  });

  it('are classes of people in any verb of saying or thinking', () => {
    checkSources('Backbenchers suspect a plot.', '~~~~~~~~~~~~ vague', '             ~~~~~~~ cue');
    checkSources(
      'Many bankers privately regard the figures as false.',
      '~~~~~~~~~~~~ vague',
      '                       ~~~~~~ cue',
    );
  });

  it('are none inside a quotation, whose words are another’s', () =>
    checkSources(
      'Her note reads: “Experts say so, and it is reported that Dahl said so.”',
      '~~~~~~~~ named',
      '         ~~~~~ cue',
    ));
});
