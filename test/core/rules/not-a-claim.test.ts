/** Sentences that a user has said are no claims: remembered in a file beside the configuration, in the words that they had. */
import assert from 'node:assert/strict';
import {
  checkBrief,
  coverageOf,
  type Fix,
  fixesFor,
  notClaimsFileName,
  type Project,
  readBrief,
} from '../../../src/core/api';
import { projectOf, withEdits } from '../../support/workspace';

const file = 'briefs/a.md';
const cost = 'It cost €4m in 2019.';
const failed = 'Nobody at “Oster” was there on 4 March.';
const dossier: Readonly<Record<string, string>> = { 'dossier.yaml': '', 'dossier/a.yaml': '' };

function findings(text: string, project: Project): string[] {
  const brief = readBrief(file, text, project);
  return checkBrief(brief, project).map(({ start, end }) => text.slice(start, end));
}

/** Takes the fix for the first claim of the text. */
async function remember(text: string, files = dossier): Promise<{ files: Readonly<Record<string, string>>; fix: Fix }> {
  const project = await projectOf(files);
  const brief = readBrief(file, text, project);
  const found = checkBrief(brief, project).find(({ rule }) => rule === 'claim/unattributed');
  const fix = fixesFor(found!, brief, project).find(({ title }) => title.startsWith('Not a claim'));
  assert(fix?.silences);
  return { files: withEdits(files, fix.edits), fix };
}

async function remembering(...texts: string[]): Promise<Readonly<Record<string, string>>> {
  let files = dossier;
  for (const text of texts) files = (await remember(text, files)).files;
  return files;
}

describe('a sentence that is said to be no claim', () => {
  it('is reported no more, wherever it stands, however it is wrapped and its quotation marks are set', async () => {
    const project = await projectOf(await remembering(failed));
    const wrapped = '# New\r\n\r\n> Nobody at "Oster" was there\r\n> on 4  March.\r\n';
    for (const text of [failed, wrapped, `${cost} ${failed}`]) {
      const found = checkBrief(readBrief(file, text, project), project).filter(({ rule }) => rule.startsWith('claim/'));
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        text.includes(cost) ? [cost] : [],
      );
    }
    const brief = readBrief(file, failed, project);
    assert.equal(coverageOf([{ brief, project }], [project]).claims, 0);
  });

  it('is reported again when it is edited, or its line taken away', async () => {
    const files = await remembering(failed);
    const changed = failed.replace('4 March', '5 March');
    assert.deepEqual(findings(changed, await projectOf(files)), [changed]);
    assert.deepEqual(findings(failed, await projectOf({ ...files, [notClaimsFileName]: '' })), [failed]);
  });

  it('is left alone by the rules on claims, and by no others', async () => {
    const project = await projectOf(await remembering(cost));
    assert.deepEqual(findings(`${cost} Experts say so.`, project), ['Experts']);
  });

  it('stays remembered among others: one line each, in an order of its own', async () => {
    const texts = [cost, failed, '한서연은 2019년에 The dam failed in 2020.', 'Some 212 wells ran dry in 2021.'];
    const one = await remembering(...texts);
    const other = await remembering(...[...texts].reverse());
    assert.equal(one[notClaimsFileName], other[notClaimsFileName]);
    assert.equal(one[notClaimsFileName]!.trim().split('\n').length, texts.length + 1);
    assert.match(one[notClaimsFileName]!, /^[0-9a-f]{16} It cost €4m in 2019\.$/m);
    const project = await projectOf(one);
    assert.deepEqual([texts.flatMap((text) => findings(text, project)), project.problems], [[], []]);
  });

  it('makes the file where there is none, and keeps the lines of one that there is as they are', async () => {
    const { fix } = await remember(cost);
    assert.equal(fix.creates, notClaimsFileName);
    for (const text of ['', '# Ours', '# Ours\r\n\r\nffffffffffffffff Last.\r\n', '\uFEFF0000000000000000 First.']) {
      const again = await remember(cost, { ...dossier, [notClaimsFileName]: text });
      const after = again.files[notClaimsFileName]!;
      assert.equal(again.fix.creates, undefined);
      assert(
        text.split('\r\n').every((line) => after.includes(line)),
        after,
      );
      assert.equal(/\r\n/.test(text), !/(?<!\r)\n/.test(after), after);
      assert.deepEqual(findings(cost, await projectOf(again.files)), []);
    }
  });

  it('costs no other where a line is broken, as by a merge, and the line is reported', async () => {
    const files = await remembering(cost, failed);
    const torn = files[notClaimsFileName]!.replace('\n', '\n<<<<<<< ours\n').concat('0123 too short\n');
    const project = await projectOf({ ...files, [notClaimsFileName]: torn });
    const places = project.problems.map(({ file: path, start, end }) => [path, torn.slice(start, end)]);
    assert.deepEqual(places, [
      [notClaimsFileName, '<<<<<<< ours'],
      [notClaimsFileName, '0123 too short'],
    ]);
    assert.deepEqual(findings(`${cost} ${failed}`, project), []);
  });

  it('is not asked for where the file cannot be read', async () => {
    const latin1 = Uint8Array.from([0xe9, 0x0a]);
    const project = await projectOf({ ...dossier, [notClaimsFileName]: latin1 });
    assert.deepEqual(
      project.problems.map(({ rule, file: path }) => [rule, path]),
      [['dossier/encoding', notClaimsFileName]],
    );
    const brief = readBrief(file, cost, project);
    const titles = fixesFor(checkBrief(brief, project)[0]!, brief, project).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Not a claim')),
      [],
    );
  });
});
