/** What every source file is like. */
import assert from 'node:assert/strict';
import { sourcesBelow } from './sources';

describe('every source file', () => {
  const folders = ['src', 'test/core', 'test/cli', 'test/support', 'test/extension', 'test/ui'];
  const files = folders.flatMap(sourcesBelow);

  it('opens with what it is for', () => {
    const without = files.filter(({ path, text }) => !path.endsWith('.test.ts') && !/^(?:\/\*\*|\/\/) \S/.test(text));
    assert.deepEqual(
      without.map(({ path }) => path),
      [],
    );
  });

  it('has at most 400 lines', () => {
    assert.deepEqual(
      files.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path),
      [],
    );
  });
});
