import { findNames, indexNames } from '../../../src/core/dossier/names';
import { checkMarks } from '../../support/marks';
import { projectOf } from '../../support/workspace';

const dossier = `
actors:
  - {id: ana, name: Ana Brekke, aliases: [Brekke, Director Brekke, Анна Брекке, "Brekke, Ana"]}
  - {id: jon, name: Jon Brekke, aliases: [Brekke]}
  - {id: seo, name: Han Seo-yeon, aliases: [한서연, "SK전자", "𠮷野서"]}
  - {id: kt, name: KT}
  - {id: who, name: World Health Organization, aliases: [WHO, "the WHO"]}
  - {id: obrien, name: Fionn O'Brien}
  - {id: union, name: Oster–Vik Union, aliases: [OV, "О́ста"]}
  - {id: group, name: Group of 77+}
  - {id: smith, name: J. R. Lunde, type: person, aliases: ["Dr. Lunde"]}
  - {id: inigo, name: Íñigo Sørli, type: person}
  - {id: un, name: Un}
  - {id: firm, name: Lantz & Gry}
  - {id: tower, name: "トラン", aliases: ["王芳"]}
  - {id: odd, name: "…", aliases: ["’Vik", " Two  Spaces "]}
events:
  - {id: pact, name: KT–Oster pact}
  - {id: talks, name: Six-party talks, aliases: [Brekke Commission]}
`;

/** The names in a text: ids joined with `/`, and `…` where it is an alias. */
async function checkNames(...marked: string[]): Promise<void> {
  const index = indexNames((await projectOf({ 'dossier.yaml': '', 'dossier/all.yaml': dossier })).dossier);
  checkMarks(marked, (text) =>
    findNames(index, text).map(({ start, end, bearers }) => ({
      start,
      end,
      label: bearers.map(({ id, via }) => (via === 'name' ? id : `${id}…`)).join('/'),
    })),
  );
}

describe('names', () => {
  it('are found by name and by alias, the longest first', () =>
    checkNames(
      'Director Brekke, then Ana Brekke, met the Brekke Commission of the World Health Organization.',
      '~~~~~~~~~~~~~~~ ana…',
      '                      ~~~~~~~~~~ ana',
      '                                          ~~~~~~~~~~~~~~~~~ talks…',
      '                                                                   ~~~~~~~~~~~~~~~~~~~~~~~~~ who',
    ));

  it('are ambiguous where several bear them, in the dossier’s order', () =>
    checkNames('It was Brekke.', '       ~~~~~~ ana…/jon…'));

  it('end before a possessive, and stand in compounds', () =>
    checkNames(
      'Ana Brekke’s KT-run, non-KT, (KT) KT/OV—KT, pro‑KT',
      '~~~~~~~~~~ ana',
      '             ~~ kt',
      '                         ~~ kt',
      '                              ~~ kt',
      '                                  ~~ kt',
      '                                     ~~ union…',
      '                                        ~~ kt',
      '                                                ~~ kt',
    ));

  it('are whole words', () => checkNames('KTs, KT2, KT_a, AKT and Ana Brekken are none, nor is Group of 77.'));

  it('begin no later than the word, where a soft hyphen or an accent stands in it', () =>
    checkNames('super\u00ADKT and cafe\u0301KT are none, \u200BKT is.', `${' '.repeat(32)}~~ kt`));

  it('may end with a mark', () => checkNames('The Group of 77+ met.', '    ~~~~~~~~~~~~ group'));

  it('are the same with any apostrophe, hyphen or space', () =>
    checkNames(
      "Fionn O’Brien, Fionn O'Brien, Han Seo‑yeon, Oster-Vik Union, Ana\u00A0Brekke, Ana",
      '~~~~~~~~~~~~~ obrien',
      '               ~~~~~~~~~~~~~ obrien',
      '                              ~~~~~~~~~~~~ seo',
      '                                            ~~~~~~~~~~~~~~~ union',
      '                                                             ~~~~~~~~~~ ana',
      '                                                                         ~~~~~~~~~~ ana',
      'Brekke.',
    ));

  it('keep their capitals, and may be written in capitals', () =>
    checkNames(
      'ANA BREKKE and Ana BREKKE asked who; the WHO told ana brekke.',
      '~~~~~~~~~~ ana',
      '               ~~~~~~~~~~ ana',
      '                                     ~~~~~~~ who…',
    ));

  it('may begin with a small letter where only their first word has a capital', () =>
    checkNames(
      'The six-party talks, or Six-Party Talks, ended.',
      '    ~~~~~~~~~~~~~~~ talks',
      '                        ~~~~~~~~~~~~~~~ talks',
    ));

  it('are found in Korean with a particle behind them', () =>
    checkNames('한서연은 SK전자가 KT와 말했다', '~~~ seo…', '     ~~~~ seo…', '           ~~ kt'));

  it('are found behind and among characters outside the BMP', () =>
    checkNames(
      '🌊🌊 Ana Brekke 𠀋𠀋𠀋한서연 𠮷野서',
      '     ~~~~~~~~~~ ana',
      '                      ~~~ seo…',
      '                          ~~~~ seo…',
    ));

  it('are found in Cyrillic, with combining marks', () =>
    checkNames('Анна Брекке и О́ста.', '~~~~~~~~~~~ ana…', '              ~~~~~ union…'));

  it('have no white space or marks of their own at their ends', () =>
    checkNames('In Vik, Two Spaces.', '   ~~~ odd…', '        ~~~~~~~~~~ odd…'));

  it('need a letter or a figure', () => checkNames('Well … no.'));

  it('may have a hyphen, a space or a line break between their words', () =>
    checkNames(
      'Han Seo Yeon, Han-Seo-yeon, Ana-Brekke; Ana - Brekke; Ana: Brekke; Ana',
      '~~~~~~~~~~~~ seo',
      '              ~~~~~~~~~~~~ seo',
      '                            ~~~~~~~~~~ ana',
      '                                              ~~~~~~ ana…/jon…',
      '                                                           ~~~~~~ ana…/jon…',
      '                                                                   ~~~~~~~~~~~~ ana',
      '  Brekke.',
    ));

  it('have their initials with points, spaces or neither', () =>
    checkNames(
      'J. R. Lunde, J.R. Lunde, JR Lunde, J R Lunde, Dr Lunde, Dr. Lunde, R. Lunde',
      '~~~~~~~~~~~ smith',
      '             ~~~~~~~~~~ smith',
      '                         ~~~~~~~~ smith',
      '                                   ~~~~~~~~~ smith',
      '                                              ~~~~~~~~ smith…',
      '                                                        ~~~~~~~~~ smith…',
    ));

  it('may have no diacritics, or diacritics written apart', () =>
    checkNames(
      'Inigo Sorli, I\u0301n\u0303igo S\u00F8rli, Íñigo Sørli',
      '~~~~~~~~~~~ inigo',
      '             ~~~~~~~~~~~~~ inigo',
      '                            ~~~~~~~~~~~ inigo',
    ));

  it('are no abbreviation in capitals, but in a heading', () =>
    checkNames('The UN met Un.', '           ~~ un').then(() => checkNames('TALKS WITH UN', '           ~~ un')));

  it('may be abbreviations with points', () =>
    checkNames(
      'Then W.H.O. met K.T. in Oster, and KT-run K.T.-run; plan K. T was dropped, and so was WH.O.',
      '     ~~~~~~ who…',
      '                ~~~~ kt',
      '                                   ~~ kt',
      '                                          ~~~~ kt',
    ));

  it('may go on behind an abbreviation', () =>
    checkNames(
      'The K.T.–Oster pact, KT-Oster pact and K.T. Oster pact of J.-R. Lunde; K.T.-run pact.',
      '    ~~~~~~~~~~~~~~~ pact',
      '                     ~~~~~~~~~~~~~ pact',
      '                                       ~~~~~~~~~~~~~~~ pact',
      '                                                          ~~~~~~~~~~~ smith',
      '                                                                       ~~~~ kt',
    ));

  it('may have “and” for &', () => checkNames('Lantz and Gry', '~~~~~~~~~~~~~ firm'));

  it('are no part of a longer word in Korean or in katakana, and stand anywhere in Chinese', () =>
    checkNames(
      '한서연구소, 새한서연, トランプ, トラン氏, 他是王芳的',
      '                   ~~~ tower',
      '                           ~~ tower…',
    ));
});
