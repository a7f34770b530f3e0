// Whether the right source comes first, and among the first three: claims about our example, and the labelled briefs without
// the citation that each cited sentence has. Goal: nine of ten of the example's claims.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { filesBelow } from './workspace-files.mjs';

const GOAL = 0.9;
const BRIEFS = 'briefs';

export async function ranking({ core, corpora, list }) {
  const example = await ofExample(core, list);
  console.log(`${row(example.found)}  claims about examples/hanoi`);
  console.log(`${String(example.silent).padStart(7)} of ${example.foreign} claims about something else get no source`);
  if (corpora)
    console.log(
      `${row(await ofBriefs(core, corpora, list))}  cited sentences of the labelled briefs (titles alone are known)`,
    );
  const isReached = example.found.first >= GOAL * example.found.all;
  console.log(
    `Goal ${isReached ? 'reached' : 'missed'}: a right source first for nine of ten of the example's claims.`,
  );
  return isReached;
}

function row({ all, first, three }) {
  const share = (count) => `${((100 * count) / all).toFixed(1)} %`;
  return `${String(first).padStart(7)} of ${all} first (${share(first)}), ${three} in the first three (${share(three)})`;
}

/** Each claim is a brief of its own. */
async function ofExample(core, list) {
  const project = await core.openProject(filesBelow(core, join(root, 'examples/hanoi')));
  const found = { all: 0, first: 0, three: 0 };
  let silent = 0;
  let foreign = 0;
  for (const { claim, right } of JSON.parse(readFileSync(join(root, 'scripts/eval/ranking-hanoi.json'), 'utf8'))) {
    const brief = core.readBrief('briefs/claim.md', `${claim}\n`, project);
    const keys =
      core
        .citationOffersAt(brief, { start: 0, end: 1 }, project)
        ?.offers.filter(({ good }) => good)
        .map(({ key }) => key) ?? [];
    if (right.length === 0) {
      foreign++;
      if (keys.length === 0) silent++;
    } else count(found, keys, right);
    if (list && !right.includes(keys[0]) && keys.length + right.length > 0)
      console.log(`  ${keys.join(', ') || 'nothing'} for: ${claim}`);
  }
  return { found, silent, foreign };
}

async function ofBriefs(core, corpora, list) {
  const folder = join(corpora, BRIEFS);
  const found = { all: 0, first: 0, three: 0 };
  for (const name of readdirSync(folder).filter((file) => /^d\d+.*\.md$/.test(file))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const dossier = readFileSync(join(folder, name.replace(/md$/, 'kb.yaml')), 'utf8');
    const project = await core.openProject({
      list: async (globs) => ['dossier/kb.yaml'].filter(core.globMatcher(globs)),
      read: async (path) => (path === 'dossier/kb.yaml' ? new TextEncoder().encode(dossier) : undefined),
    });
    const whole = core.readBrief(name, text, project);
    for (const sentence of whole.sentences) {
      const own = whole.citations.filter(({ start }) => start >= sentence.start && start < sentence.end);
      const right = own.map(({ key }) => key).filter((key) => project.dossier.sources.has(key));
      if (right.length === 0) continue;
      const without = withoutCitations(text, own);
      const brief = core.readBrief(name, without, project);
      const keys =
        core
          .citationOffersAt(brief, { start: sentence.start + 2, end: sentence.start + 2 }, project)
          ?.offers.map(({ key }) => key) ?? [];
      count(found, keys, right);
      if (list && !right.includes(keys[0]))
        console.log(
          `  ${keys.join(', ') || 'nothing'} (right: ${right}) for: ${without.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`,
        );
    }
  }
  return found;
}

/** The key of a citation in the running text is a word of its sentence, and is taken out too; nothing moves. */
function withoutCitations(text, citations) {
  let result = text;
  for (const { cluster } of citations) {
    const blank = ' '.repeat(cluster.end - cluster.start);
    result = result.slice(0, cluster.start) + blank + result.slice(cluster.end);
  }
  return result;
}

function count(found, keys, right) {
  found.all++;
  if (right.includes(keys[0])) found.first++;
  if (keys.slice(0, 3).some((key) => right.includes(key))) found.three++;
}
