/** Ids made from names. */
import assert from 'node:assert/strict';
import { citeKeyFrom, idFrom } from '../../../src/core/dossier/fresh-id';
import { idProblem } from '../../../src/core/dossier/schema';

const free = (): boolean => false;

describe('an id from a name', () => {
  for (const [name, id] of [
    ['Søren Ødegård', 'soren-odegard'],
    ['Han Seo-yeon', 'han-seo-yeon'],
    ['한서연', '한서연'],
    ['Мария Йовович', 'мария-йовович'],
    ['José María Núñez', 'jose-maria-nunez'],
    ['Siobhán O’Brien-Doe, Jr.', 'siobhan-obrien-doe-jr'],
    ['Straße İzmir ŁÓDŹ', 'strasse-izmir-lodz'],
    ['山田太郎', '山田太郎'],
    ['  U.N.  (2nd) ', 'u-n-2nd'],
    ['🌊', 'entry'],
  ] as const) {
    it(`${name} → ${id}`, () => {
      assert.equal(idFrom(name, free), id);
      assert.equal(idProblem('actors', id), undefined);
    });
  }

  it('has a number where it is taken', () => {
    const taken = new Set(['ana', 'ana-2']);
    assert.equal(
      idFrom('Ana', (id) => taken.has(id)),
      'ana-3',
    );
  });
});

describe('a cite key', () => {
  it('has a letter behind the year where it is taken, and a number behind z', () => {
    const taken = new Set<string>();
    const keys = Array.from({ length: 28 }, () => {
      const key = citeKeyFrom({ who: 'Dahl', year: '2021' }, (known) => taken.has(known));
      taken.add(key);
      return key;
    });
    assert.deepEqual(
      [...keys.slice(0, 3), ...keys.slice(25)],
      ['dahl-2021', 'dahl-2021b', 'dahl-2021c', 'dahl-2021z', 'dahl-2021-27', 'dahl-2021-28'],
    );
  });
});
