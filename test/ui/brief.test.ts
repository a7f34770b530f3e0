/** What an analyst does with a brief in the real workbench, with keyboard and mouse. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Driver } from '../host/driver.mjs';
import { atTheWorkbench } from './workbench';

const file = 'briefs/hurried.md';

describe('a brief in the workbench', () => {
  let driver: Driver;

  before(async () => {
    driver = await atTheWorkbench();
  });
  after(() => driver?.run('File: Revert File'));

  it('has its findings underlined', async () => {
    await driver.openAt(file, 'Experts say');
    await driver.underlined('warning').first().waitFor();
    await driver.openAt(file, '@koreatime-2019');
    await driver.underlined('error').first().waitFor();
  });

  it('shows a card when the mouse rests on a name', async () => {
    await driver.openAt(file, 'Stephen Biegun');
    await driver.hoverOver('Stephen Biegun', 'Envoy for North Korea');
  });

  it('says why a sentence is marked when the mouse rests on it', async () => {
    await driver.openAt(file, 'Experts say');
    await driver.hoverOver('Experts', 'attribution/vague');
  });

  it('takes a quick fix from the keyboard and gives it back', async () => {
    await driver.openAt(file, '@koreatime-2019');
    await driver.openQuickFixes();
    await driver.press('Enter');
    await driver.lineWith('@koreatimes-2019, para. 9').waitFor();
    await driver.press('Control+Z');
    await driver.lineWith('@koreatime-2019, para. 9').waitFor();
  });

  it('takes the source that is chosen with the mouse, saved only when asked', async () => {
    const before = driver.read(file);
    await driver.openAt(file, 'The Hanoi summit broke down');
    const offers = await driver.openQuickFixes();
    await offers.filter({ hasText: 'koreatimes-2019' }).first().click();
    await driver.lineWith('resolutions [@koreatimes-2019').waitFor();
    assert.equal(driver.read(file), before);
    await driver.save(file, 'resolutions [@koreatimes-2019');
    await driver.press('Control+Z');
    await driver.save(file, 'resolutions. Troy');
    assert.equal(driver.read(file), before);
  });

  it('renames a name in the dossier, and where the user leaves a tick', async () => {
    await driver.openAt(file, 'Stephen Biegun');
    await driver.press('F2');
    await driver.page.locator('.rename-box input:focus').fill('Steve T. Biegun');
    await driver.press('Enter');
    await driver.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Choose' }).click();
    const list = (words: string) => driver.page.locator('.quick-input-widget', { hasText: words });
    await list('3 Selected').locator('.monaco-list-row', { hasText: 'hardly saw his North Korean' }).click();
    await list('2 Selected').waitFor();
    await driver.press('Enter');
    await driver.openAt('dossier/actors.yaml', 'id: stephen-biegun');
    await driver.lineWith('name: Steve T. Biegun').waitFor();
    await driver.openAt(file, 'Stephen Biegun hardly');
    await driver.openAt('briefs/long.md', ', who was the US envoy');
    await driver.lineWith('Steve T. Biegun, who').waitFor();
    await driver.press('Control+Z');
    await driver.lineWith('Stephen Biegun, who').waitFor();
    await driver.openAt('dossier/actors.yaml', 'id: stephen-biegun');
    await driver.lineWith('name: Stephen Biegun').waitFor();
  });

  it('offers the keys again when a letter is taken back', async () => {
    await driver.openAt(file, '[@koreatimes-2019', { after: true });
    await driver.press('Backspace');
    await driver.proposals.filter({ hasText: 'koreatimes-2019' }).first().waitFor();
    await driver.press('Enter');
    await driver.lineWith('[@koreatimes-2019, para. 6]').waitFor();
  });

  it('completes a cite key by the name of its author', async () => {
    await driver.openAt(file, 'this note sets out what we have', { after: true });
    await driver.type(' [@stang');
    await driver.proposals.filter({ hasText: 'koreatimes-2019' }).first().waitFor();
    await driver.press('Enter');
    await driver.lineWith('what we have [@koreatimes-2019').waitFor();
  });

  it('takes the proposal that is chosen with the arrow keys, and then a place', async () => {
    await driver.openAt(file, 'Nothing that we have seen since suggests otherwise', { after: true });
    await driver.type(' [@');
    await driver.chosenProposal('kazianis-2020');
    await driver.press('Enter');
    await driver.lineWith('[@kazianis-2020').waitFor();
    await driver.type(', p.');
    for (let i = 0; i < 2; i++) await driver.press('Backspace');
    await driver.type('se');
    await driver.proposals.filter({ hasText: 'sec.' }).first().waitFor();
    await driver.press('Enter');
    await driver.type('2]');
    await driver.lineWith('sec. 2].').waitFor();
  });

  it('cites for a claim from the keyboard, with the place, and gives all of it back at one undo', async () => {
    await driver.openAt(file, 'Major US–South Korean exercises');
    await driver.openQuickFixes();
    await driver.press('Enter');
    await driver.lineWith('suspended in March 2019 [@koreatimes-2019,').waitFor();
    await driver.lineWith('para. 4]. It is reported').waitFor();
    await driver.press('Control+Z');
    await driver.lineWith('suspended in March 2019. It').waitFor();
  });
});
