// The parts of `npm test`, in their order: checks, which count as one test each, and suites, which count their own.
import { join } from 'node:path';

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {readonly string[]} command run in the repository's folder
 * @property {boolean} counts a suite that reports its own numbers, rather than a check
 * @property {readonly ('build' | 'editor' | 'pandoc')[]} needs
 */

/** @type {readonly Part[]} */
export const PARTS = [
  check('lint', bin('biome'), 'check', '--max-diagnostics=none'),
  check('types', bin('tsc')),
  check('generated', process.execPath, 'scripts/generate.mjs', '--check'),
  suite('core', [], 'scripts/mocha.mjs', 'core'),
  check('build', process.execPath, 'scripts/build.mjs'),
  suite('cli', ['build'], 'scripts/mocha.mjs', 'cli'),
  suite('pandoc', ['build', 'pandoc'], 'scripts/mocha.mjs', 'pandoc'),
  suite('extension', ['build', 'editor'], 'scripts/extension-tests.mjs'),
  suite('web', ['build', 'editor'], 'scripts/web-tests.mjs'),
  suite('ui', ['build', 'editor'], 'scripts/mocha.mjs', 'ui'),
  suite('package', ['build', 'editor'], 'scripts/mocha.mjs', 'package'),
];

function check(name, ...command) {
  return { name, command, counts: false, needs: [] };
}

function suite(name, needs, ...command) {
  return { name, command: [process.execPath, ...command], counts: true, needs };
}

function bin(name) {
  return join('node_modules/.bin', name);
}
