// Our index of names over a list of names and a text, as `bench/names.mjs` measures the libraries: prints what it took as JSON.
import { readFileSync } from 'node:fs';
import type { Actor } from '../src/core/dossier/model';
import { findNames, indexNames, packNames, unpackNames } from '../src/core/dossier/names';

const [names, text] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const actors = new Map(
  names!.split('\n').map((name, i): [string, Actor] => {
    const id = String(i);
    const none: readonly never[] = [];
    const origin = { file: '', start: 0, end: 0 };
    const lists = { aliases: none, roles: none, memberships: none, sources: none };
    return [id, { id, name, type: 'organization', ...lists, links: {}, origin }];
  }),
);
const dossier = { actors, events: new Map() };

/** Milliseconds of CPU, of the best round: of a busy machine the clock on the wall tells nothing. */
function best(rounds: number, measured: () => unknown): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const started = process.cpuUsage();
    measured();
    const { user, system } = process.cpuUsage(started);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}

const build = best(3, () => indexNames(dossier));
const index = indexNames(dossier);
const packed = packNames(index);
const load = best(5, () => unpackNames(packed, dossier));
/** Each a string of its own, as files are. */
const briefs = text!.match(/[\s\S]{1,6000}(?:\n\n|$)/g)!.map((brief) => Buffer.from(brief).toString());
let hits = 0;
const find = best(25, () => {
  hits = briefs.reduce((sum, brief) => sum + findNames(index, brief).length, 0);
});
console.log(JSON.stringify({ rate: text!.length / 1000 / find, build, load, bytes: packed.byteLength, hits }));
