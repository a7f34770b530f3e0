import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { cacheIn } from '../../../src/vscode/engine/node/cache-folder';
import { folder, testEngine } from '../../support/engine';

const actors = Array.from(
  { length: 400 },
  (_, i) => `  - id: actor-${i}\n    name: Actor ${i} of Oster\n    type: person\n`,
);
const people = `actors:\n${actors.join('')}`;
const path = 'dossier/people.yaml';

describe('the cache', () => {
  let place: string;
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'dossier-cache-'));
  });
  /** A session may be writing still: that ends while we wait. */
  afterEach(() => rm(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));

  /** A new session on the same cache: what it reads, and what it knows. */
  async function session(text = people) {
    const engine = testEngine(
      { 'dossier.yaml': '', [path]: text, 'dossier/a.yaml': 'actors: []\n' },
      cacheIn({ folder: place, address: folder, build: 'one' }),
    );
    const card = await engine.cardOver('Actor 7 of Oster');
    return { ...engine, card, problems: await engine.problems() };
  }
  const files = () =>
    readdirSync(place, { recursive: true, encoding: 'utf8' })
      .map((name) => join(place, name))
      .filter((name) => /[\da-f]{40}$/.test(name) && statSync(name).isFile());
  async function written(): Promise<string> {
    for (let i = 0; files().length === 0 && i < 200; i++) await new Promise((done) => setTimeout(done, 10));
    const [file, ...others] = files();
    assert.deepEqual(others, []);
    return file!;
  }

  it('stands in for reading a file, with the same cards and problems', async () => {
    const first = await session();
    assert.ok(first.reads.includes(path));
    await written();
    const second = await session();
    assert.ok(!second.reads.includes(path));
    assert.deepEqual([second.card, second.problems], [first.card, first.problems]);
    assert.match(second.card, /Actor 7 of Oster/);
  });

  it('stands in for a file of sources alone', async () => {
    const sources = Array.from({ length: 400 }, (_, i) => `  - id: source-${i}\n    title: The title ${i}\n`);
    const text = `sources:\n${sources.join('')}`;
    await session(text);
    await written();
    assert.ok(!(await session(text)).reads.includes(path));
  });

  it('is not used for a file that has changed since', async () => {
    await session();
    await written();
    const second = await session(people.replaceAll('type: person', 'summary: An engineer.'));
    assert.ok(second.reads.includes(path));
    assert.match(second.card, /An engineer/);
  });

  const damages: Record<string, (file: string) => void> = {
    'cut short': (file) => truncateSync(file, 3000),
    empty: (file) => truncateSync(file, 0),
    'of another make': (file) => writeFileSync(file, 'something else\n'),
    'of another build': (file) =>
      writeFileSync(file, readFileSync(file, 'latin1').replace('"build":"one"', '"build":"two"'), 'latin1'),
    'changed in one byte': (file) => {
      const bytes = readFileSync(file);
      bytes[2000]! ^= 1;
      writeFileSync(file, bytes);
    },
  };
  for (const [what, damage] of Object.entries(damages)) {
    it(`is ignored and written again where it is ${what}`, async () => {
      await session();
      const file = await written();
      const good = readFileSync(file);
      damage(file);
      const second = await session();
      assert.ok(second.reads.includes(path));
      assert.match(second.card, /Actor 7 of Oster/);
      for (let i = 0; !readFileSync(file).equals(good) && i < 200; i++)
        await new Promise((done) => setTimeout(done, 10));
      assert.deepEqual(readFileSync(file), good);
    });
  }

  it('forgets a file that has gone', async () => {
    const { write } = await session();
    await written();
    await write(path, undefined);
    for (let i = 0; files().length > 0 && i < 200; i++) await new Promise((done) => setTimeout(done, 10));
    assert.deepEqual(files(), []);
  });
});
