// Whether figures that slipped are found, and rounded, converted and worded ones left alone: claims written by hand about our own
// texts, and sentences of these and of the corpora's texts with a digit changed by a seed. Goal: nine of ten reports are right.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const GOAL = 0.9;
const RULE = 'claim/figure-mismatch';
const MOST = 400;

export async function figures({ core, corpora, list }) {
  const own = textsIn(join(root, 'scripts/eval/texts'));
  const theirs = corpora ? [...textsIn(join(corpora, '../articles')), ...textsIn(join(corpora, 'prose/docs'))] : [];
  const byHand = JSON.parse(readFileSync(join(root, 'scripts/eval/figures.json'), 'utf8'));
  const hand = byHand.map(({ text, claim, right }) => ({
    text: own.find(({ name }) => name.startsWith(text)),
    claim,
    right,
  }));
  let isReached = true;
  for (const [name, cases] of [
    ['written by hand', hand],
    ['made from our own texts', made(own)],
    ['made from texts of the corpora', made(theirs)],
  ]) {
    if (cases.length === 0) continue;
    const sum = { wrong: 0, found: 0, right: 0, falseAlarms: 0 };
    for (const each of cases) {
      const isReported = await isReportedIn(core, each);
      sum[each.right ? 'right' : 'wrong']++;
      if (isReported) sum[each.right ? 'falseAlarms' : 'found']++;
      if (list && isReported === each.right)
        console.log(`  ${each.right ? 'reported' : 'missed'}: ${each.claim.replace(/\s+/g, ' ')}`);
    }
    const reports = sum.found + sum.falseAlarms;
    if (sum.found < GOAL * reports) isReached = false;
    console.log(
      `${name}: ${sum.found} of ${sum.wrong} wrong figures found, ${sum.falseAlarms} of ${sum.right} right ones reported: ${((100 * sum.found) / Math.max(1, reports)).toFixed(1)} % of the reports are right`,
    );
  }
  console.log(`Goal ${isReached ? 'reached' : 'missed'}: nine of ten reports are right.`);
  return isReached;
}

function textsIn(folder) {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(md|txt|qmd)$/.test(path) && !/readme/i.test(path),
  );
  return paths.sort().map((path) => ({ name: path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Each sentence that has a figure as it stands, and with one digit changed to another that the text does not have. */
function made(texts) {
  let state = 23;
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return texts
    .flatMap((text) => {
      const plain = text.text.replace(/\s+/g, ' ');
      const sentences = plain.match(/(?<=[.!?] )\p{Lu}[^.!?[\]{}@$|<>*_`#"“^]{40,300}[.!?](?= \p{Lu})/gu) ?? [];
      return sentences
        .filter((sentence) => /(?<![\p{L}\d.,-])\d{2,3}(?![\d.,-])/u.test(sentence))
        .flatMap((claim) => {
          const number = /(?<![\p{L}\d.,-])\d{2,3}(?![\d.,-])/u.exec(claim);
          const other = String(Number(number[0]) + 11 + random(9) * 3);
          const changed = claim.slice(0, number.index) + other + claim.slice(number.index + number[0].length);
          return [
            { text, claim, right: true },
            { text, claim: changed, right: false },
          ];
        });
    })
    .slice(0, MOST);
}

async function isReportedIn(core, { text, claim }) {
  const files = {
    'dossier/sources.yaml': 'sources: [{id: source, type: report, title: Some report, issued: 2021-08-01}]\n',
    'dossier/texts/source.md': text.text,
  };
  const reader = {
    list: async (globs) => Object.keys(files).filter(core.globMatcher(globs)),
    has: async (path) => path in files,
    read: async (path) => (path in files ? new TextEncoder().encode(files[path]) : undefined),
  };
  const project = await core.withTexts(await core.openProject(reader), reader, ['source']);
  const brief = core.readBrief('briefs/brief.md', `${claim.replace(/[.!?]$/, '')} [@source].\n`, project);
  return core.checkBrief(brief, project).some(({ rule }) => rule === RULE);
}
