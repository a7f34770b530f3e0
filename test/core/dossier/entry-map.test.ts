import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { changesSince, entryMap, joinedMap } from '../../../src/core/dossier/entry-map';

interface Entry {
  readonly id: string;
  readonly n: number;
}

const lists = fc
  .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 4 }), { maxLength: 4 })
  .map((all) => all.map((ids, i) => ids.map((id, k): Entry => ({ id, n: 10 * i + k }))));

/** The first of each id, as a map. */
function model(all: readonly (readonly Entry[])[]): Map<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of all.flat()) if (!first.has(entry.id)) first.set(entry.id, entry);
  return first;
}

function checkMap(map: ReadonlyMap<string, Entry>, expected: ReadonlyMap<string, Entry>): void {
  assert.deepEqual([...map], [...expected]);
  assert.deepEqual(
    [[...map.keys()], [...map.values()], map.size],
    [[...expected.keys()], [...expected.values()], expected.size],
  );
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    assert.equal(map.get(id), expected.get(id));
    assert.equal(map.has(id), expected.has(id));
  }
  const seen: string[] = [];
  map.forEach((entry, id) => void seen.push(`${id} ${entry.n}`));
  assert.deepEqual(
    seen,
    [...expected].map(([id, { n }]) => `${id} ${n}`),
  );
}

describe('entries by their ids', () => {
  it('are the first of each id, whatever the last ones were', () => {
    fc.assert(
      fc.property(lists, lists, (before, now) => {
        const last = entryMap(before);
        checkMap(entryMap(now, last), model(now));
        checkMap(joinedMap(last, entryMap(now)), model([...before, ...now]));
        const since = changesSince(entryMap(now, last), last);
        const isPlain = [before, now].every((all) => model(all).size === all.flat().length);
        assert.equal(since !== undefined, isPlain && before.length === now.length);
        if (since) {
          const kept = [...last].filter(([id]) => !since.gone.includes(id));
          const others = since.lists.flatMap((list) => [...list]);
          const all = new Map([...kept, ...others.map((entry) => [entry.id, entry] as const)]);
          assert.deepEqual(new Set(all.values()), new Set(model(now).values()));
        }
        const changed = before.map((list) => list.map(({ id, n }) => ({ id, n: n + 1 })));
        checkMap(entryMap(changed, last), model(changed));
        assert.equal(entryMap(before, last), last);
      }),
    );
  });
});
