import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { entryKey, type Project, readUses } from '../../../src/core/api';
import { Attention } from '../../../src/vscode/engine/attention';
import { type IndexStore, noStore, type StoredIndex } from '../../../src/vscode/engine/index-store';
import { indexFileIn } from '../../../src/vscode/engine/node/index-file';
import { WorkspaceIndex } from '../../../src/vscode/engine/workspace-index';
import { projectOf } from '../../support/workspace';

const ana = '  - {id: ana, name: Ana Brekke, type: person}\n';
const oster = '  - {id: oster, name: Oster, type: public-body}\n';
const sources = 'sources:\n  - {id: lunde-2021, type: book, title: The dam}\n';
const dossierOf = (...actors: string[]) =>
  projectOf({ 'dossier.yaml': '', 'dossier/a.yaml': `actors:\n${actors.join('')}${sources}` });

interface World {
  project: Project;
  readonly texts: Map<string, string>;
  /** The briefs that were parsed, in their order, since this was last emptied. */
  readonly parsed: string[];
  /** How often it was said that something is used elsewhere than before. */
  news: number;
  readonly index: WorkspaceIndex;
}

async function world(
  texts: Record<string, string>,
  options: { store?: IndexStore; attention?: Attention } = {},
): Promise<World> {
  const parsed: string[] = [];
  const made = {
    project: await dossierOf(ana, oster),
    texts: new Map(Object.entries(texts)),
    parsed,
    news: 0,
  };
  const index = new WorkspaceIndex({
    briefs: {
      project: async () => made.project,
      list: async () => [...made.texts.keys()],
      at: async (path) => ({
        stamp: made.texts.get(path) ?? 'absent',
        diskStamp: made.texts.get(path) ?? 'absent',
        text: async () => made.texts.get(path),
        usesIn: async (text) => {
          parsed.push(path);
          return readUses(text, made.project);
        },
      }),
    },
    attention: options.attention ?? new Attention(),
    store: options.store ?? noStore,
    tellProgress: ({ hasNews }) => void (hasNews && made.news++),
    tellFailure: (error) => assert.fail(String(error)),
  });
  return Object.assign(made, { index });
}

const briefs = {
  'a.md': 'Ana Brekke spoke in Oster [@lunde-2021].\n\nAna Brekke left.\n',
  'b.md': 'Nobody spoke.\n',
  'c.md': 'A road runs through\nOster.\n',
};

describe('the index over the briefs', () => {
  it('tells who is mentioned and what is cited where', async () => {
    const { index } = await world(briefs);
    await index.complete();
    assert.deepEqual(
      index.usesOf([entryKey('actor', 'oster')]).map(({ path, from }) => `${path}:${from.line}:${from.column}`),
      ['a.md:0:20', 'c.md:1:0'],
    );
    assert.deepEqual(index.counts?.get(entryKey('actor', 'ana')), { uses: 2, briefs: 1 });
    assert.deepEqual(index.counts?.get(entryKey('source', 'lunde-2021')), { uses: 1, briefs: 1 });
  });

  it('parses a brief once for one text and one dossier', async () => {
    const { index, parsed, texts } = await world(briefs);
    await index.complete();
    index.noteAll();
    await index.complete();
    index.noteBriefs(['a.md', 'c.md'], { isTyping: true });
    await index.complete();
    assert.deepEqual(parsed.sort(), ['a.md', 'b.md', 'c.md']);
    texts.set('b.md', 'Ana Brekke spoke.\n');
    index.noteBriefs(['b.md'], { isTyping: true });
    await index.complete();
    assert.deepEqual(parsed.slice(3), ['b.md']);
    assert.deepEqual(index.counts?.get(entryKey('actor', 'ana')), { uses: 3, briefs: 2 });
  });

  it('keeps its counts while it is behind, and tells of news only where there are any', async () => {
    const made = await world(briefs);
    assert.equal(made.index.counts, undefined);
    await made.index.complete();
    assert.equal(made.news, 1);
    const count = () => made.index.counts?.get(entryKey('actor', 'oster'))?.uses;
    made.index.noteBriefs(['c.md'], { isTyping: true });
    assert.deepEqual([made.index.isComplete, count()], [false, 2]);
    await made.index.complete();
    assert.deepEqual([made.news, count()], [1, 2]);
    made.texts.set('c.md', 'Oster, Oster.\n');
    made.index.noteBriefs(['c.md'], { isTyping: true });
    await made.index.complete();
    assert.deepEqual([made.news, count()], [2, 3]);
    made.texts.delete('c.md');
    made.index.noteAll();
    await made.index.complete();
    assert.deepEqual([made.news, count()], [3, 1]);
  });

  it('forgets a brief that has gone, and finds one that has come', async () => {
    const { index, texts } = await world(briefs);
    await index.complete();
    texts.delete('a.md');
    texts.set('d.md', 'Ana Brekke is back.\n');
    index.noteAll();
    await index.complete();
    assert.deepEqual(
      index.usesOf([entryKey('actor', 'ana')]).map(({ path }) => path),
      ['d.md'],
    );
  });

  it('is complete when a run under way has ended, and not before', async () => {
    const attention = new Attention();
    const { index } = await world(briefs, { attention });
    let answer: () => void = () => undefined;
    const asked = attention.during(() => new Promise<void>((done) => (answer = done)));
    const first = index.complete();
    await new Promise((done) => setImmediate(done)); // it has begun, and waits for who asks
    assert.equal(index.isComplete, false);
    const second = index.complete().then(() => index.usesOf([entryKey('actor', 'oster')]).length);
    answer();
    assert.equal(await second, 2);
    assert.equal(index.isComplete, true);
    await Promise.all([asked, first]);
  });

  it('has a brief that was noted before the list of all was asked for anew', async () => {
    const { index, texts } = await world(briefs);
    await index.complete();
    texts.set('0.md', 'Ana Brekke is back.\n');
    index.noteBriefs(['0.md'], { isTyping: true });
    await index.complete();
    assert.deepEqual(
      index.usesOf([entryKey('actor', 'ana')]).map(({ path }) => path),
      ['0.md', 'a.md', 'a.md'],
    );
  });

  it('links again only what a change of the dossier can reach', async () => {
    const made = await world(briefs);
    const { index, parsed } = made;
    await index.complete();
    const after = async (...actors: string[]) => {
      parsed.length = 0;
      made.project = await dossierOf(...actors);
      index.noteAll();
      await index.complete();
      return [...parsed].sort();
    };
    const summary = ana.replace('}', ', summary: An engineer.}');
    assert.deepEqual(await after(summary, oster), [], 'a summary changes no link');
    const nobody = '  - {id: nobody, name: Nobody, type: person}\n';
    assert.deepEqual(await after(summary, oster, nobody), ['b.md'], 'a new name');
    assert.deepEqual(await after(summary, nobody), ['a.md', 'c.md'], 'an actor that is gone');
    assert.equal(index.counts?.has(entryKey('actor', 'oster')), false);
    const renamed = ana.replace('Ana Brekke', 'Road');
    assert.deepEqual(await after(renamed, nobody), ['a.md', 'c.md'], 'a name that is another one now');
    assert.deepEqual(index.usesOf([entryKey('actor', 'ana')]), [], 'a small letter is no name');
  });

  it('links again what writes a new name with points', async () => {
    const made = await world({ ...briefs, 'd.md': 'The O.W.B. met, and J. R. Lunde spoke.\n' });
    await made.index.complete();
    made.project = await dossierOf(ana, oster.replace('}', ', aliases: [OWB]}'));
    made.index.noteAll();
    await made.index.complete();
    assert.deepEqual(
      made.index.usesOf([entryKey('actor', 'oster')]).map(({ path }) => path),
      ['a.md', 'c.md', 'd.md'],
    );
  });

  it('waits while somebody asks', async () => {
    const attention = new Attention();
    const { index, parsed } = await world(briefs, { attention });
    let answer: () => void = () => undefined;
    const asked = attention.during(() => new Promise<void>((done) => (answer = done)));
    const complete = index.complete();
    await new Promise((done) => setTimeout(done, 20));
    assert.deepEqual(parsed, []);
    answer();
    await Promise.all([asked, complete]);
    assert.equal(parsed.length, 3);
  });

  it('tries again after a failure', async () => {
    const made = await world(briefs);
    const { project } = made;
    Object.defineProperty(made, 'project', {
      configurable: true,
      get: () => {
        throw new Error('no project');
      },
    });
    await assert.rejects(made.index.complete(), /no project/);
    Object.defineProperty(made, 'project', { value: project });
    await made.index.complete();
    assert.equal(made.parsed.length, 3);
  });
});

describe('the index on the disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dossier-index-'));
  });
  /** It may be being written still: that ends while we wait. */
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  const store = (build = 'one') => indexFileIn({ folder, address: 'memory:/workspace', build });

  /** What a complete index would keep, without the pause before it is kept. */
  async function stored(): Promise<StoredIndex> {
    let kept: StoredIndex | undefined;
    const { index } = await world(briefs, { store: { load: async () => undefined, save: (saved) => (kept = saved) } });
    await index.complete();
    index.saveNow();
    return kept!;
  }

  async function written(): Promise<string> {
    store().save(await stored());
    for (let i = 0; i < 200 && (await store().load()) === undefined; i++)
      await new Promise((done) => setTimeout(done, 10));
    return join(folder, (await import('node:fs')).readdirSync(folder)[0]!);
  }

  it('stands in for reading what is as it was', async () => {
    await written();
    const { index, parsed, texts } = await world({ ...briefs, 'b.md': 'Oster slept.\n' }, { store: store() });
    await index.complete();
    assert.deepEqual(parsed, ['b.md']);
    assert.deepEqual(index.counts?.get(entryKey('actor', 'oster')), { uses: 3, briefs: 3 });
    assert.equal(texts.size, 3);
  });

  it('is of use where the dossier has changed meanwhile', async () => {
    await written();
    const made = await world(briefs, { store: store() });
    made.project = await dossierOf(ana, oster, '  - {id: nobody, name: Nobody, type: person}\n');
    await made.index.complete();
    assert.deepEqual(made.parsed, ['b.md']);
  });

  const damages: Record<string, (file: string) => void> = {
    'cut short': (file) => truncateSync(file, 300),
    empty: (file) => truncateSync(file, 0),
    'of another make': (file) => writeFileSync(file, 'something else\n'),
    'of another build': (file) => writeFileSync(file, readFileSync(file, 'latin1').replace(/^one/, 'two'), 'latin1'),
    'changed in one byte': (file) => {
      const bytes = readFileSync(file);
      bytes[200]! ^= 1;
      writeFileSync(file, bytes);
    },
  };
  for (const [what, damage] of Object.entries(damages))
    it(`is left alone where it is ${what}`, async () => {
      damage(await written());
      const { index, parsed } = await world(briefs, { store: store() });
      await index.complete();
      assert.equal(parsed.length, 3);
      assert.deepEqual(index.counts?.get(entryKey('actor', 'ana')), { uses: 2, briefs: 1 });
    });
});
