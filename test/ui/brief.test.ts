/** What an analyst does with a brief, with keyboard and mouse in the real workbench. */
import { after, afterEach, before, describe, it } from 'mocha';
import { root } from '../../scripts/root.mjs';
import { copyExample } from '../../scripts/workspaces.mjs';
import { Driver } from '../host/driver.mjs';

describe('a brief in the workbench', () => {
  let driver: Driver;

  before(async () => {
    driver = await Driver.open({ folder: copyExample(), extension: root });
  });
  after(() => driver?.close());
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await driver.page.screenshot({ path: `out/pictures/${this.currentTest.title}.png` });
  });

  it('underlines a finding', async () => {
    await driver.openAt('briefs/hurried.md', 'Experts say');
    await driver.page.locator('.squiggly-warning').first().waitFor();
  });

  it('shows a card over a name', async () => {
    await driver.openAt('briefs/hurried.md', 'Donald Trump and Kim Jong-un');
    await driver.hoverOver('Kim Jong-un');
    await driver.cardWith('Leader').waitFor();
  });

  it('applies a quick fix and undoes it', async () => {
    await driver.openAt('briefs/hurried.md', 'Experts say');
    const offers = await driver.openQuickFixes();
    await offers.first().click();
    await driver.lineWith('Somebody say').waitFor();
    await driver.press('Control+Z');
    await driver.lineWith('Experts say').waitFor();
  });
});
