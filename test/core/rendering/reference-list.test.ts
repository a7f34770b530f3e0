import assert from 'node:assert/strict';
import {
  applyEdits,
  checkBrief,
  loadProcessor,
  readBrief,
  referenceListEdit,
  renderBrief,
} from '../../../src/core/api';
import { exampleProject } from '../../support/workspace';

const list = 'Dahl, Ingrid. 2021. “Brekke Recalls the Night.” *Fjord Herald*, March 9, 2021.';
const open = '<!-- dossier-references -->';
const close = '<!-- /dossier-references -->';

async function withList(text: string): Promise<string | undefined> {
  const project = await exampleProject();
  const brief = readBrief('briefs/example.md', text, project);
  const rendered = renderBrief(
    brief,
    project,
    { style: 'chicago-author-date', language: 'en-US' },
    await loadProcessor(),
  );
  const edit = referenceListEdit(brief, rendered);
  return edit && applyEdits(text, [edit]);
}

describe('the reference list in a brief', () => {
  it('goes to the end, under a heading of its own', async () =>
    assert.equal(
      await withList('It failed [@herald-2021].\n'),
      `It failed [@herald-2021].\n\n## References\n\n${open}\n\n${list}\n\n${close}\n`,
    ));

  it('goes below a heading that waits for it', async () =>
    assert.equal(
      await withList('It failed [@herald-2021].\n\n# References\n'),
      `It failed [@herald-2021].\n\n# References\n\n${open}\n\n${list}\n\n${close}\n`,
    ));

  it('takes the place of the list that is there, and nothing else', async () =>
    assert.equal(
      await withList(`It failed [@herald-2021].\n\n${open}\nold\n${close}\n\nAn annex.\n`),
      `It failed [@herald-2021].\n\n${open}\n\n${list}\n\n${close}\n\nAn annex.\n`,
    ));

  it('has the line breaks of the brief', async () =>
    assert.equal(
      await withList('It failed [@herald-2021].\r\n'),
      `It failed [@herald-2021].\r\n\r\n## References\r\n\r\n${open}\r\n\r\n${list}\r\n\r\n${close}\r\n`,
    ));

  it('changes nothing once it is up to date', async () => {
    const once = await withList('It failed [@herald-2021].');
    assert.equal(await withList(once!), undefined);
  });

  it('is empty where nothing is cited any more', async () =>
    assert.equal(await withList(`It failed.\n\n${open}\nold\n${close}\n`), `It failed.\n\n${open}\n\n${close}\n`));

  it('is nobody’s text to the rules', async () => {
    const project = await exampleProject();
    const text = `${open}\n\nThe dam at Oster failed on 4 March.\n\n${close}\n`;
    assert.deepEqual(checkBrief(readBrief('briefs/example.md', text, project), project), []);
    assert.equal(checkBrief(readBrief('briefs/example.md', text.replace(close, ''), project), project).length, 1);
  });
});
