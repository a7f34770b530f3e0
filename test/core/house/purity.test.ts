/** The core is a function of what it is given: it runs anywhere and the same twice. */
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { sourcesBelow } from './sources';

describe('the core', () => {
  it('bundles for the browser, with no module of Node and no vscode', async () => {
    const { errors, outputFiles } = await build({
      entryPoints: ['src/core/api.ts'],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(errors, []);
    assert.doesNotMatch(outputFiles[0]!.text, /\brequire\("(?:node:|vscode)/);
  });

  it('has no clock, no chance, no console, no network and no timer', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bfetch\(|\bset(?:Timeout|Interval)\b|\bperformance\.|\bprocess\./;
    const found = sourcesBelow('src/core')
      .filter(({ text }) => impure.test(text))
      .map(({ path }) => path);
    assert.deepEqual(found, []);
  });
});
