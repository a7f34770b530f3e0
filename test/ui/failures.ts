/** Keeps a picture of the workbench for each test that fails, in out/pictures. */
import { join } from 'node:path';
import { afterEach } from 'mocha';
import { root } from '../../scripts/root.mjs';
import type { Driver } from '../host/driver.mjs';

export function pictureFailures(driver: () => Driver | undefined): void {
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    await driver()?.page.screenshot({ path: join(root, 'out/pictures', `${this.currentTest.title}.png`) });
  });
}
