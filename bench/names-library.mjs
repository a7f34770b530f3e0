// One of the npm libraries over the same names and text as `bench/names-ours.ts`: FOLDER LIBRARY NAMES TEXT.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, library, namesFile, textFile] = process.argv.slice(2);
const require = createRequire(join(folder, 'package.json'));
const names = readFileSync(namesFile, 'utf8').split('\n');
const text = readFileSync(textFile, 'utf8');
const briefs = text.match(/[\s\S]{1,6000}(?:\n\n|$)/g);

const matchers = {
  fastscan() {
    const loaded = require('fastscan');
    const FastScanner = loaded.default ?? loaded;
    const scanner = new FastScanner(names);
    return (brief) => scanner.search(brief, { longest: true }).length;
  },
  '@monyone/aho-corasick'() {
    const { AhoCorasick } = require('@monyone/aho-corasick/fast');
    const matcher = new AhoCorasick(names);
    return (brief) => matcher.matchInText(brief).length;
  },
};

const cpu = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

let started = process.cpuUsage();
const find = matchers[library]();
const build = cpu(started);
let shortest = Number.POSITIVE_INFINITY;
let hits = 0;
for (let i = 0; i < 7; i++) {
  started = process.cpuUsage();
  hits = briefs.reduce((sum, brief) => sum + find(brief), 0);
  shortest = Math.min(shortest, cpu(started));
}
console.log(JSON.stringify({ rate: text.length / 1000 / shortest, build, hits }));
