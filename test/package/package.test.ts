/** The package as a user installs it: what it holds, and that it works on its own. */
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { packExtension } from '../../scripts/package.mjs';
import { copyExample, temporaryFolder } from '../../scripts/workspaces.mjs';
import { Driver } from '../host/driver.mjs';
import { installExtension } from '../host/install.mjs';
import { pictureFailures } from '../ui/failures';

const allowed = [
  /^package\.json$/,
  /^(readme|changelog)\.md$/i,
  /^LICENSE(\.txt)?$/,
  /^\.vsixmanifest$/,
  /^dist\/(?:extension|engine)\.mjs$/,
  /^dist\/chunks\/[\w-]+\.mjs$/,
  /^dist\/web\/(?:extension|rendering)\.js$/,
  /^docs\/rules\/.+\.md$/,
  /^media\/(?:icon\.png|dossier\.svg|preview\.css)$/,
  /^NOTICE\.md$/,
  /^schemas\/[\w.-]+\.json$/,
  /^snippets\/[\w-]+\.json$/,
  /^syntaxes\/[\w.-]+\.json$/,
];

describe('the package', () => {
  const extensionsDir = temporaryFolder();
  let installed: string;

  before(async () => {
    const vsix = await packExtension(temporaryFolder());
    installExtension({ vsix, extensionsDir });
    installed = join(extensionsDir, readdirSync(extensionsDir).find((name) => name.startsWith('dossier.'))!);
  });

  it('holds nothing but what is named', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    const unnamed = files.filter(
      (file) => statSync(join(installed, file)).isFile() && !allowed.some((name) => name.test(file)),
    );
    assert.deepEqual(unnamed, []);
  });

  it('starts from less than 400 kB', () => {
    assert.ok(statSync(join(installed, 'dist/extension.mjs')).size < 400_000);
  });

  describe('installed', () => {
    let driver: Driver;
    before(async () => {
      driver = await Driver.open({ folder: copyExample(), extensionsDir });
    });
    after(() => driver?.close());
    pictureFailures(() => driver);

    it('underlines a finding', async () => {
      await driver.openAt('briefs/hurried.md', 'Experts say');
      await driver.underlined('warning').first().waitFor();
    });

    it('shows a card over a name', async () => {
      await driver.openAt('briefs/hurried.md', 'Donald Trump and Kim Jong-un');
      await driver.hoverOver('Kim Jong-un', 'Leader');
    });
  });
});
