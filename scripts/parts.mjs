// The parts of `npm test`: checks, which count as one test each, and suites, which count their own.
import { join } from 'node:path';

/**
 * The parts of a queue run one after another. What stands in `first` runs alone, and the two others side by side: a test in an editor
 * waits for most of its time.
 * @typedef {'first' | 'windows' | 'others'} Queue
 */

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} command run in the repository's folder
 * @property {boolean} counts a suite that reports its own numbers, rather than a check
 * @property {readonly ('build' | 'editor' | 'pandoc')[]} needs
 * @property {Queue} queue
 */

/** Flags for what is over before V8's optimizing compiler would pay. */
const BRIEF = ['--no-opt', '--always-sparkplug'];

/** @type {readonly Part[]} */
export const PARTS = [
  check('lint', bin('biome'), 'check', '--max-diagnostics=none'),
  check('types', bin('tsc')),
  check('generated', process.execPath, 'scripts/generate.mjs', '--check'),
  suite('core', 'first', [], ...BRIEF, 'scripts/mocha.mjs', 'core'),
  check('build', process.execPath, 'scripts/build.mjs'),
  suite('cli', 'others', ['build'], 'scripts/mocha.mjs', 'cli'),
  suite('pandoc', 'others', ['build', 'pandoc'], 'scripts/mocha.mjs', 'pandoc'),
  suite('extension', 'windows', ['build', 'editor'], 'scripts/extension-tests.mjs'),
  suite('web', 'others', ['build', 'editor'], 'scripts/web-tests.mjs'),
  suite('ui', 'others', ['build', 'editor'], 'scripts/mocha.mjs', 'ui'),
];

function check(name, ...command) {
  return { name, command, counts: false, needs: [], queue: 'first' };
}

function suite(name, queue, needs, ...command) {
  return { name, command: [process.execPath, ...command], counts: true, needs, queue };
}

function bin(name) {
  return join('node_modules/.bin', name);
}
