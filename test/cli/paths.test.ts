/** Paths as each system has them, whatever system the tests run on. */
import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import { globFrom, isGlob, pathFrom } from '../../src/cli/paths';

describe('paths', () => {
  for (const [what, folder, path, expected] of [
    ['below', 'C:\\work\\oster', 'briefs\\a.md', 'briefs/a.md'],
    ['absolute', 'C:\\work\\oster', 'c:\\work\\oster\\briefs\\한서연.md', 'briefs/한서연.md'],
    ['above', 'C:\\work\\oster', '..\\house.yaml', '../house.yaml'],
    ['with slashes of either kind', 'C:\\work', 'a/b\\c.md', 'a/b/c.md'],
    ['on another drive', 'C:\\work', 'D:\\texts\\a.md', 'D:/texts/a.md'],
    ['on a share', '\\\\desk\\share\\work', '\\\\desk\\share\\work\\a.md', 'a.md'],
  ] as const) {
    it(`of Windows have forward slashes: ${what}`, () => assert.equal(pathFrom(folder, path, win32), expected));
  }

  it('of other systems stay what they are', () => {
    assert.equal(pathFrom('/home/ana', '/home/ana/a b/c.md', posix), 'a b/c.md');
    assert.equal(pathFrom('/home/ana', 'a\\b.md', posix), 'a\\b.md');
  });

  it('may be patterns, in which a backslash parts steps on Windows alone', () => {
    assert.equal(globFrom('briefs\\**\\*.md', win32), 'briefs/**/*.md');
    assert.equal(globFrom('a\\*.md', posix), 'a\\*.md');
    assert.deepEqual(['a.md', 'a*.md', '{a,b}.md'].map(isGlob), [false, true, true]);
  });
});
