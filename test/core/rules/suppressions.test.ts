import assert from 'node:assert/strict';
import { checkBrief, readBrief } from '../../../src/core/api';
import { suppressionsOf } from '../../../src/core/rules/suppressions';
import { readExample } from '../../support/brief';
import { checkMarks } from '../../support/marks';
import { exampleProject } from '../../support/workspace';

/** The findings of all rules in a brief; the label is the rule's group. */
async function checkFindings(...marked: string[]): Promise<void> {
  const project = await exampleProject();
  checkMarks(marked, (text) =>
    checkBrief(readBrief('briefs/example.md', text, project), project).map(({ start, end, rule }) => ({
      ...{ start, end },
      label: rule.split('/')[0]!,
    })),
  );
}

describe('a suppression', () => {
  it('is none without a comment', () =>
    checkFindings(
      'Experts say so [@nobody]. The dam failed on 4 March.',
      '                ~~~~~~~ citation',
      '                          ~~~~~~~~~~~~~~~~~~~~~~~~~~ claim',
    ));

  it('silences every rule on its line', () =>
    checkFindings(
      'It cost €4m [@nobody]. <!-- dossier-disable-line -->',
      'It cost €4m [@nobody].',
      '             ~~~~~~~ citation',
    ));

  it('silences the rules that it names, and no other', () =>
    checkFindings(
      'Experts say so. It cost €4m in 2019. So [@nobody]. <!-- dossier-disable-line attribution/vague, claim/unattributed -->',
      '                                         ~~~~~~~ citation',
    ));

  it('silences the next line', () =>
    checkFindings(
      '<!-- dossier-disable-next-line citation/unknown-key -->',
      'It cost €4m [@nobody].',
      '',
      'It cost €4m [@nobody].',
      '             ~~~~~~~ citation',
    ));

  it('silences the line behind a comment of several lines', () =>
    checkFindings('<!--', 'dossier-disable-next-line citation/unknown-key', '-->', 'It cost €4m [@nobody].'));

  it('silences what begins on its line, however far it goes on', () =>
    checkFindings('The dam failed <!-- dossier-disable-line -->', 'on 4 March 2021.'));

  it('silences the whole file, wherever it stands', () =>
    checkFindings('It cost €4m [@nobody].', '', 'Experts say so.', '', '<!-- dossier-disable-file -->'));

  it('silences from “disable” to “enable”, or to the end', () =>
    checkFindings(
      '<!-- dossier-disable citation/unknown-key -->',
      'It cost €4m [@nobody].',
      '<!-- dossier-enable -->',
      '',
      'It cost €4m [@nobody].',
      '             ~~~~~~~ citation',
      '',
      '<!-- dossier-disable -->',
      '',
      'It cost €4m [@nobody].',
    ));

  it('is ended for the rules that are enabled again', () =>
    checkFindings(
      '<!-- dossier-disable attribution/vague citation/unknown-key -->',
      'Experts say so. Some ask [@nobody]. <!-- dossier-enable citation/unknown-key -->',
      'Experts say so. Some ask [@nobody].',
      '                          ~~~~~~~ citation',
    ));

  it('of every rule is not ended where one is enabled again', () =>
    checkFindings(
      '<!-- dossier-disable -->',
      '',
      'Experts say so. <!-- dossier-enable citation/unknown-key -->',
      '',
      'Experts say so [@nobody]. Experts say no.',
      '                ~~~~~~~ citation',
    ));

  it('stands in lists, quotations and tables', () =>
    checkFindings(
      '- It cost €4m [@nobody]. <!-- dossier-disable-line -->',
      '- It cost €4m [@nobody].',
      '               ~~~~~~~ citation',
      '',
      '> It cost €4m [@nobody]. <!-- dossier-disable-line -->',
      '',
      '| [@nobody] <!-- dossier-disable-line --> |',
      '|---|',
      '| [@nobody] |',
      '   ~~~~~~~ citation',
    ));

  it('is none in code, and none with another word', () =>
    checkFindings(
      '`<!-- dossier-disable-line -->` It cost €4m [@nobody]. <!-- dossier-disabled -->',
      '                                             ~~~~~~~ citation',
    ));

  it('works with CRLF', async () => {
    const { brief, project } = await readExample(
      '<!-- dossier-disable-next-line -->\r\nExperts say so.\r\n\r\nExperts say no.\r\n',
    );
    assert.deepEqual(
      checkBrief(brief, project).map(({ start }) => start),
      [brief.text.lastIndexOf('Experts')],
    );
  });

  it('may give its reason behind two hyphens', async () => {
    const reasonsOf = async (text: string) =>
      suppressionsOf((await readExample(text)).brief).map(({ rules, reason }) => ({ rules, reason }));
    assert.deepEqual(await reasonsOf('<!-- dossier-disable-line a/b c/d -- every reader knows -- really -->'), [
      { rules: ['a/b', 'c/d'], reason: 'every reader knows -- really' },
    ]);
    assert.deepEqual(await reasonsOf('<!-- dossier-disable-file -- a draft -->'), [
      { rules: undefined, reason: 'a draft' },
    ]);
    assert.deepEqual(await reasonsOf('<!-- dossier-disable-file -->'), [{ rules: undefined, reason: undefined }]);
  });
});
