/** What the package holds that the other tests here have installed. */
import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'mocha';
import { extensionsDir } from './workbench';

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
  let installed: string;

  before(() => {
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
});
