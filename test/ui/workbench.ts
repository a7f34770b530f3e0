/** The workbench of all tests here, opened once: the example, with the packaged extension installed as a user would. */
import { join } from 'node:path';
import { after, afterEach, before } from 'mocha';
import { packExtension } from '../../scripts/package.mjs';
import { root } from '../../scripts/root.mjs';
import { copyExample, temporaryFolder } from '../../scripts/workspaces.mjs';
import { Driver } from '../host/driver.mjs';
import { installExtension } from '../host/install.mjs';

/** Where the package is installed. */
export const extensionsDir: string = temporaryFolder();

let driver: Driver | undefined;

/** The person at it. */
export async function atTheWorkbench(): Promise<Driver> {
  driver ??= await Driver.open({ folder: copyExample(), extensionsDir });
  return driver;
}

before(async () => {
  installExtension({ vsix: await packExtension(temporaryFolder()), extensionsDir });
});
afterEach(async function () {
  if (this.currentTest?.state !== 'failed') return;
  await driver?.page.screenshot({ path: join(root, 'out/pictures', `${this.currentTest.title}.png`) });
});
after(() => driver?.close());
