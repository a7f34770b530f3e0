// Which sources may support a sentence of twelve words, among 10,000 passages of stored texts: ours beside minisearch, in CPU time.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { importSource } from '../scripts/import-source.mjs';
import { temporaryFolder } from '../scripts/workspaces.mjs';
import { randomFrom } from './corpus.mjs';
import { installLibraries } from './libraries.mjs';
import { against, line } from './report.mjs';

const [TEXTS, PASSAGES, WORDS, SENTENCES] = [500, 20, 60, 300];
const LIBRARY = 'minisearch@7.2.0';
/** What minisearch needed for the same when this was designed. */
const GOAL = { build: 1180, ranking: 1 };

export async function measure() {
  const core = await importSource('src/core/api.ts', 'bench/core.mjs');
  const passages = texts();
  const sentences = asked(passages.flat());
  const files = workspace(passages);
  const reading = {
    list: async (globs) => Object.keys(files).filter(core.globMatcher(globs)),
    read: async (path) => (files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
  };
  const project = await core.openProject(reading);
  const withTexts = await core.withTexts(project, reading, project.textFiles.keys());
  const built = timeOf(() => [...core.preparingToCite(withTexts)]);
  const briefs = sentences.map((text) => core.readBrief('briefs/a.md', `${text}\n`, withTexts));
  const rank = (i) => core.citationOffersAt(briefs[i], { start: 0, end: 1 }, withTexts)?.offers.length ?? 0;
  const ours = median(
    briefs.map((_, i) =>
      Math.min(
        timeOf(() => rank(i)),
        timeOf(() => rank(i)),
      ),
    ),
  );
  against(`reading and indexing ${TEXTS * PASSAGES} passages`, built, GOAL.build, 'ms');
  against(`the sources for a sentence, half of ${SENTENCES} below`, ours, GOAL.ranking, 'ms');
  const other = minisearch(passages.flat(), sentences);
  line(
    LIBRARY,
    other ? `${words(other)}, ${(other.ranking / ours).toFixed(0)} times ours` : 'npm could not install it',
  );
}

function words({ built, ranking }) {
  return `${ranking.toFixed(1)} ms, built in ${Math.round(built)} ms`;
}

function minisearch(passages, sentences) {
  const folder = join(temporaryFolder(), 'ranking');
  mkdirSync(folder);
  if (!installLibraries(folder, [LIBRARY])) return undefined;
  const loaded = createRequire(join(folder, 'package.json'))('minisearch');
  const index = new (loaded.default ?? loaded)({ fields: ['text'] });
  const built = timeOf(() => index.addAll(passages.map((text, id) => ({ id, text }))));
  const find = (sentence) => index.search(sentence).length;
  return {
    built,
    ranking: median(
      sentences.map((one) =>
        Math.min(
          timeOf(() => find(one)),
          timeOf(() => find(one)),
        ),
      ),
    ),
  };
}

function workspace(passages) {
  const key = (i) => `source-${i}`;
  const sources = passages.map((_, i) => `  - {id: ${key(i)}, type: report, title: Report ${i}}`);
  const stored = passages.map((own, i) => [`dossier/texts/${key(i)}.md`, own.join('\n\n')]);
  return { 'dossier/sources.yaml': ['sources:', ...sources].join('\n'), ...Object.fromEntries(stored) };
}

/** Words as often as in a language: the n-th a share of 1/n. */
function texts() {
  const random = randomFrom(3);
  const vocabulary = Array.from({ length: 20_000 }, () =>
    Array.from(
      { length: 2 + Math.floor(random() * 3) },
      () => 'bcdfglmnprst'[Math.floor(random() * 12)] + 'aeiou'[Math.floor(random() * 5)],
    ).join(''),
  );
  const word = () => vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** random()))];
  const passage = () => `The ${Array.from({ length: WORDS }, word).join(' ')} in ${1950 + Math.floor(random() * 75)}.`;
  return Array.from({ length: TEXTS }, () => Array.from({ length: PASSAGES }, passage));
}

/** Twelve words of a passage each. */
function asked(passages) {
  const random = randomFrom(4);
  return Array.from({ length: SENTENCES }, () => {
    const all = passages[Math.floor(random() * passages.length)].slice(0, -1).split(' ');
    const from = Math.floor(random() * (all.length - 12));
    const [first, ...others] = all.slice(from, from + 12);
    return `${first[0].toUpperCase()}${first.slice(1)} ${others.join(' ')}.`;
  });
}

function timeOf(task) {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1];
}
