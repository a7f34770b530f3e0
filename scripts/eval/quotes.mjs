// Whether changed quotations are found and faithful ones left alone: quotations cut from stored texts by a seed, in marks of all kinds, a
// word changed in half of them, and half of the texts as a converter leaves a printed page. The texts are our own, and those of the
// corpora where they are. Goal: found 99 %, false alarms 1 %.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

const EACH = 400;
const GOAL = { found: 0.99, falseAlarms: 0.01 };
const RULE = 'quote/not-in-source';

export async function quotes({ core, corpora, list }) {
  const own = textsIn(join(root, 'scripts/eval/texts'));
  const theirs = corpora ? [...textsIn(join(corpora, '../articles')), ...textsIn(join(corpora, 'prose/docs'))] : [];
  let isReached = true;
  for (const [name, texts] of [
    ['our own texts', own],
    ['texts of the corpora', theirs],
  ]) {
    if (texts.length === 0) continue;
    const sum = { changed: 0, found: 0, faithful: 0, falseAlarms: 0, mended: 0 };
    const random = randomFrom(17);
    const started = process.cpuUsage();
    for (let i = 0; i < EACH; i++) await tryOne(core, texts[i % texts.length], random, sum, list);
    const { user, system } = process.cpuUsage(started);
    console.log(
      `${name}: ${percent(sum.found, sum.changed)} of ${sum.changed} changed quotations found, ${percent(sum.mended, sum.changed)} mended by the first fix`,
    );
    console.log(
      `  ${percent(sum.falseAlarms, sum.faithful)} of ${sum.faithful} faithful ones reported; ${((user + system) / 2000 / EACH).toFixed(2)} ms of CPU each, with opening the project`,
    );
    if (sum.found < GOAL.found * sum.changed || sum.falseAlarms > GOAL.falseAlarms * sum.faithful) isReached = false;
  }
  console.log(`Goal ${isReached ? 'reached' : 'missed'}: 99 % found, at most 1 % false alarms.`);
  return isReached;
}

function textsIn(folder) {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(md|txt|qmd)$/.test(path) && !/readme/i.test(path),
  );
  return paths
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8').replace(/<!--[\s\S]*?-->/g, ''))
    .filter((text) => proseOf(text).length > 0);
}

/** Paragraphs that are running English: what somebody would quote. */
function proseOf(text) {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => {
      const words = paragraph.split(' ');
      return words.length >= 12 && /^\p{Lu}/u.test(paragraph) && !/[[\]{}@$\\|<>*_`#^]|https?:|“|"/.test(paragraph);
    });
}

async function tryOne(core, text, random, sum, list) {
  const paragraphs = proseOf(text);
  const words = paragraphs[random(paragraphs.length)].split(' ');
  const length = 4 + random(Math.min(40, words.length - 4));
  const start = random(words.length - length + 1);
  const cut = words.slice(start, start + length);
  const marks = MARKS[random(MARKS.length)];
  const faithful = briefWith(marks, asWritten(cut, random));
  const changed = change(cut, words, random);
  const project = await projectWith(core, random(2) ? text : asPrinted(text, random));
  if (rulesIn(core, project, faithful).includes(RULE)) {
    sum.falseAlarms++;
    if (list) console.log(`  reported: ${faithful}`);
  }
  sum.faithful++;
  if (changed === undefined) return;
  sum.changed++;
  const brief = briefWith(marks, changed);
  if (rulesIn(core, project, brief).includes(RULE)) sum.found++;
  else if (list) console.log(`  missed: ${changed}\n    for: ${cut.join(' ')}`);
  if (isMended(core, project, brief)) sum.mended++;
  else if (list) console.log(`  not mended: ${changed}\n    for: ${cut.join(' ')}`);
}

async function projectWith(core, text) {
  const files = {
    'dossier/sources.yaml': 'sources: [{id: source, type: report, title: Some report}]\n',
    'dossier/texts/source.md': text,
  };
  const reader = {
    list: async (globs) => Object.keys(files).filter(core.globMatcher(globs)),
    read: async (path) => (path in files ? new TextEncoder().encode(files[path]) : undefined),
  };
  return core.withTexts(await core.openProject(reader), reader, ['source']);
}

const MARKS = ['“”', '“”', '""', '«»', '„“', '‘’', '「」', '『』'];

function briefWith([opening, closing], quote) {
  return `The report has it that ${opening}${quote}${closing} [@source].\n`;
}

function rulesIn(core, project, text) {
  return core.checkBrief(core.readBrief('briefs/brief.md', text, project), project).map(({ rule }) => rule);
}

function isMended(core, project, text) {
  const brief = core.readBrief('briefs/brief.md', text, project);
  const finding = core.checkBrief(brief, project).find(({ rule }) => rule === RULE);
  const fix = finding && core.fixesFor(finding, brief, project).find(({ preferred }) => preferred);
  if (!fix) return false;
  const after = core.readBrief('briefs/brief.md', core.applyEdits(text, fix.edits), project);
  return core.checkBrief(after, project).every(({ rule }) => rule !== RULE);
}

/** As a careful writer quotes: with an ellipsis, another capital, a wrapped line, other dashes and marks, a bracketed name. */
function asWritten(words, random) {
  const cut = [...words];
  const middle = 2 + random(Math.max(1, cut.length - 4));
  switch (random(6)) {
    case 0:
      return cut.length < 8
        ? cut.join(' ')
        : [...cut.slice(0, 3), random(2) ? '[…]' : '...', ...cut.slice(-3)].join(' ');
    case 1:
      return cut
        .join(' ')
        .replace(/^\p{L}/u, (letter) =>
          letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
        );
    case 2:
      return `${cut.slice(0, middle).join(' ')}\r\n${cut.slice(middle).join(' ')}`;
    case 3:
      return cut.join(' ').replace(/’/g, "'").replace(/—|–/g, '-');
    case 4:
      return cut.length < 8
        ? cut.join(' ')
        : [...cut.slice(0, middle), '[the writer]', ...cut.slice(middle + 1)].join(' ');
    default:
      return cut.join(' ').replace(/^(\p{L})/u, '[$1]');
  }
}

/** As a printed page comes out of a converter: words broken at line ends, ligatures, numbers of notes and pages. */
function asPrinted(text, random) {
  return text.replace(/(?<=\s)\p{L}[\p{L}.,;]*(?=\s)/gu, (word) => {
    const [at, letters] = [3 + random(3), /^\p{L}+/u.exec(word)[0]];
    switch (random(12)) {
      case 0:
        return at < letters.length - 2 ? `${word.slice(0, at)}-\n${word.slice(at)}` : word;
      case 1:
        return at < letters.length - 2 ? `${word.slice(0, at)}\u00AD${word.slice(at)}` : word;
      case 2:
        return word.replace('fi', 'ﬁ').replace('ff', 'ﬀ').replace('fl', 'ﬂ');
      case 3:
        return /[.,;]$/.test(word) ? `${word}${1 + random(90)}` : word;
      case 4:
        return /[.,;]$/.test(word) ? `${word}\n\n${1 + random(400)}\n\n` : word;
      default:
        return word;
    }
  });
}

/** One word changed, dropped, added, denied, put into another time, or two exchanged: inside, so that it is no faithful quotation of less. */
function change(words, around, random) {
  const at = 1 + random(words.length - 2);
  const other = around[random(around.length)].replace(/[^\p{L}\p{N}]/gu, '') || 'never';
  const changed = [...words];
  switch (random(7)) {
    case 5: {
      const turned = [...words.entries()].find(([i, word]) => i > 0 && i < words.length - 1 && TURNED.has(word));
      if (!turned) return undefined;
      changed[turned[0]] = TURNED.get(turned[1]);
      break;
    }
    case 6:
      changed[at] = /ed$/.test(words[at]) ? words[at].slice(0, -1) : `${words[at].replace(/[^\p{L}]+$/u, '')}ed`;
      break;
    case 0:
      changed.splice(at, 1);
      break;
    case 1:
      changed.splice(at, 0, random(2) ? 'not' : other);
      break;
    case 2:
      [changed[at - 1], changed[at]] = [changed[at], changed[at - 1]];
      break;
    default: {
      const digits = words[at].match(/\d+/)?.[0];
      changed[at] =
        digits === undefined
          ? words[at].replace(/[\p{L}\p{N}]+/u, other)
          : words[at].replace(digits, String(Number(digits) + 1));
    }
  }
  const folded = (list) =>
    list
      .join(' ')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return around
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .includes(folded(changed))
    ? undefined
    : changed.join(' ');
}

const TURNED = new Map(
  'is isn’t|was is|are were|can cannot|will would|has had|does doesn’t|not now|no some|more less|than then|all some|of or'
    .split('|')
    .map((pair) => pair.split(' ')),
);

function percent(count, all) {
  return `${((100 * count) / Math.max(1, all)).toFixed(1)} %`;
}

/** Numerical Recipes' generator: the same figures each time. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
