// How often each rule is right on the labelled briefs; what it measures goes into src/core/rules/precision.json, and on the pages.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const GOAL = 0.9;
/** A finding of these is right where it touches a sentence that the labels flag; they flag what has no source, not how a citation is written. */
const FLAGGING =
  /^(?:claim\/(?:unattributed|uncited)|attribution\/(?:vague|anonymous)|quote\/unattributed|citation\/unknown-key)$/;

/** Fewer labelled findings tell little. */
const ENOUGH = 10;
/** What else is known of the rules of which the labelled briefs tell little. */
const ELSEWHERE = [
  [/^citation\/(?:missing-bibliography|unusable-style|unknown-key)$/, 'a file or key is there or is not'],
  [/^claim\/(?:low-grade|single-origin)$/, 'follows from the grades and origins in the dossier'],
  [/^citation\/malformed$/, 'eval -- citations'],
  [/^claim\/figure-mismatch$/, 'eval -- figures'],
  [/^quote\/(?:not-in-source|wrong-speaker)$/, 'eval -- quotes, of speakers our examples alone'],
  [/^mention\/name-variant$/, 'read by hand in news, over a dossier of whom it is about: 3 of 3 right'],
  [/^mention\/event-date$/, 'read by hand in news, over a dossier of whom it is about: 0 of 1 right; our examples'],
  [/^attribution\/anonymous$/, 'read by hand in news: 14 of 15 right (attribution-train and -dev)'],
  [/^judgment\/likelihood-with-confidence$/, 'our examples alone'],
];

/** @param list whether every finding is printed that the labels call wrong */
export async function rules({ core, corpora, list }) {
  if (!corpora) return true;
  const counts = {};
  for (const { name, text, labels, project } of await briefsIn(join(corpora, 'briefs'), core)) {
    const brief = core.readBrief('briefs/brief.md', text, project);
    for (const { rule, start, end, message } of core.checkBrief(brief, project)) {
      const touched = labels.filter((label) => label.start < end && start < label.end);
      const isRight = touched.some(({ flag }) => flag);
      counts[rule] ??= { right: 0, wrong: 0, unlabelled: 0 };
      const count = counts[rule];
      if (!FLAGGING.test(rule) || touched.length === 0) count.unlabelled++;
      else count[isRight ? 'right' : 'wrong']++;
      if (list && FLAGGING.test(rule) && touched.length > 0 && !isRight)
        console.log(`${name} ${rule}: ${message}\n    ${text.slice(touched[0].start, touched.at(-1).end)}`);
    }
  }
  const missed = core.ruleInfos.filter((rule) => !printRow(rule, counts[rule.id]));
  keep(counts);
  console.log(
    missed.length === 0
      ? `Goal reached: no rule that warns by default is right less than nine times in ten.`
      : `Goal missed by ${missed.map(({ id }) => id).join(', ')}.`,
  );
  return missed.length === 0;
}

async function briefsIn(folder, core) {
  const names = readdirSync(folder).flatMap((file) => /^(.*)\.labels\.jsonl$/.exec(file)?.[1] ?? []);
  return Promise.all(
    names.sort().map(async (name) => {
      const read = (ending) => readFileSync(join(folder, name + ending), 'utf8');
      const files = { 'dossier/kb.yaml': read('.kb.yaml') };
      const project = await core.openProject({
        list: async (globs) => Object.keys(files).filter(core.globMatcher(globs)),
        read: async (path) => (path in files ? new TextEncoder().encode(files[path]) : undefined),
        has: async (path) => path in files,
      });
      const labels = read('.labels.jsonl').split('\n').filter(Boolean);
      return { name, text: read('.md'), labels: labels.map((line) => JSON.parse(line)), project };
    }),
  );
}

/** Says whether the rule is as right as it has to be. */
function printRow({ id, severity }, count) {
  if (severity === 'off' || id.startsWith('dossier/')) return true;
  const { right = 0, wrong = 0, unlabelled = 0 } = count ?? {};
  const all = right + wrong;
  const share = all === 0 ? '–' : (right / all).toFixed(3);
  const others = unlabelled > 0 ? `, ${unlabelled} that the labels say nothing of` : '';
  const isThin = all < ENOUGH && (severity === 'warning' || severity === 'error');
  const elsewhere = ELSEWHERE.find(([rules]) => rules.test(id))?.[1] ?? 'nothing else is known';
  const thin = isThin ? `; thin: ${elsewhere}` : '';
  console.log(`${share.padStart(7)}  ${id.padEnd(38)} ${severity.padEnd(8)} ${right} of ${all} right${others}${thin}`);
  return all === 0 || severity === 'hint' || severity === 'info' || right / all >= GOAL;
}

function keep(counts) {
  const measured = Object.entries(counts).filter(([, { right, wrong }]) => right + wrong > 0);
  const sorted = measured.sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { right, wrong }]) => [id, { right, wrong }]);
  const file = join(root, 'src/core/rules/precision.json');
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
