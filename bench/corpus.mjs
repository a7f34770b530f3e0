// Makes a workspace of any size from a seed: invented people, bodies and sources, as an analyst would write them in YAML.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SYLLABLES =
  'ba be bo bra da del dor el en fa fen ga gar ha hel il in ja jor ka kel la lin ma mor na nor o or pa per ra ros sa sel ta tor ul va ves wen ya zor'.split(
    ' ',
  );
const TITLES = ['Minister', 'Deputy minister', 'Spokesperson', 'Director', 'Ambassador', 'Adviser', 'Head of mission'];
const OFFICES = ['for trade', 'for the interior', 'of the northern office', 'for energy', 'of the press service'];
const TOPICS = [
  'dam',
  'harbour',
  'pipeline',
  'census',
  'treaty',
  'election',
  'railway',
  'strait',
  'grain',
  'satellite',
];
const DEEDS = ['inspected', 'closed', 'disputed', 'financed', 'reopened', 'audited', 'delayed', 'sold'];
const ACTORS_A_BODY = 50;

/** Writes the workspace below a folder; returns how many files of the dossier and how many bytes that made. */
export function writeWorkspace(folder, { actors, sources, files, texts = 0, briefs = 1, seed }) {
  const random = randomFrom(seed);
  const actorFiles = Math.max(1, Math.round((files * actors) / (actors + sources)));
  let bytes = 0;
  const put = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    bytes += Buffer.byteLength(text);
  };
  for (const [i, [from, until]] of slices(actors, actorFiles).entries()) {
    put(`dossier/actors/${pad(i, 3)}.yaml`, `actors:\n${range(from, until, (n) => actor(n, { sources, random }))}`);
  }
  for (const [i, [from, until]] of slices(sources, Math.max(1, files - actorFiles)).entries()) {
    put(`dossier/sources/${pad(i, 3)}.yaml`, `sources:\n${range(from, until, (n) => source(n, random))}`);
  }
  const dossierBytes = bytes;
  const passage = Array.from({ length: 60 }, () => `The ${pick(TOPICS, random)} was ${pick(DEEDS, random)}.`).join(' ');
  mkdirSync(join(folder, 'dossier/texts'));
  for (let n = 0; n < texts; n++) {
    const text = `The text of source ${n}.\n\n${Array.from({ length: 5 }, () => passage).join('\n\n')}\n`;
    writeFileSync(join(folder, `dossier/texts/${sourceId(n)}.md`), text);
  }
  put('dossier.yaml', '# Everything in this workspace is generated.\n');
  const before = bytes;
  put('briefs/brief.md', brief({ actors, sources, random }));
  for (let n = 1; n < briefs; n++)
    put(`briefs/${pad(n % 20, 2)}/brief-${pad(n, 5)}.md`, brief({ actors, sources, random }));
  return { files, bytes: dossierBytes, briefBytes: bytes - before };
}

/** The name of an actor: no two have the same. */
export function nameOf(n) {
  const surname = capital(word(n % 6400, 2) + SYLLABLES[(n * 7) % SYLLABLES.length]);
  return n % ACTORS_A_BODY === 0
    ? `${surname} Office ${n}`
    : `${capital(word(Math.floor(n / 64) + 40, 2))}${n % 9 === 0 ? '-' : ' '}${surname} ${roman(n)}`;
}

function actor(n, { sources, random }) {
  if (n % ACTORS_A_BODY === 0) {
    return `  - id: ${actorId(n)}\n    name: ${nameOf(n)}\n    type: public-body\n    summary: It sees to the ${pick(TOPICS, random)}.\n    links: {wikidata: Q${100000 + n}}\n`;
  }
  const body = actorId(n - (n % ACTORS_A_BODY));
  const since = 1990 + Math.floor(random() * 30);
  return [
    `  - id: ${actorId(n)}`,
    `    name: ${nameOf(n)}`,
    '    type: person',
    `    aliases: [${nameOf(n).split(' ')[0]} of ${capital(word(n, 3))} ${n}]`,
    '    roles:',
    `      - title: ${pick(TITLES, random)} ${pick(OFFICES, random)}`,
    `        body: ${body}`,
    `        from: ${since}-0${1 + Math.floor(random() * 9)}`,
    `        until: ${since + 3}`,
    `        sources: [${sourceId(Math.floor(random() * sources))}]`,
    ...(n % 3 === 0
      ? [`    summary: ${capital(pick(DEEDS, random))} the ${pick(TOPICS, random)} in ${since + 1}.`]
      : []),
    `    links: {wikidata: Q${100000 + n}}`,
    '',
  ].join('\n');
}

function source(n, random) {
  const year = 1995 + Math.floor(random() * 30);
  return [
    `  - id: ${sourceId(n)}`,
    '    type: article-newspaper',
    `    title: The ${pick(TOPICS, random)} that ${capital(word(n, 2))} ${pick(DEEDS, random)}`,
    `    author: [{family: ${capital(word(n, 3))}, given: ${capital(word(n + 11, 2))}}]`,
    `    issued: ${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
    `    container-title: ${capital(word(n % 300, 2))} Herald`,
    `    URL: https://news.example/${year}/${n}`,
    `    reliability: ${pick(['A', 'B', 'C'], random)}`,
    '',
  ].join('\n');
}

/** About 6 KB, naming actors from all over the dossier. */
function brief({ actors, sources, random }) {
  const sentence = () => {
    const name = nameOf(Math.floor(random() * actors));
    const cited = random() < 0.5 ? ` [@${sourceId(Math.floor(random() * sources))}]` : '';
    return `${name} said that the ${pick(TOPICS, random)} was ${pick(DEEDS, random)} in ${2000 + Math.floor(random() * 20)}${cited}.`;
  };
  const paragraphs = Array.from({ length: 14 }, () => Array.from({ length: 5 }, sentence).join(' '));
  return `---\ndate: 2021-03-04\n---\n\n# Brief\n\n${paragraphs.join('\n\n')}\n`;
}

const actorId = (n) => `actor-${pad(n, 6)}`;
const sourceId = (n) => `source-${pad(n, 5)}`;
const pad = (n, width) => String(n).padStart(width, '0');
const capital = (text) => text[0].toUpperCase() + text.slice(1);
const pick = (list, random) => list[Math.floor(random() * list.length)];

function word(n, syllables) {
  let text = '';
  for (let i = 0, rest = n; i < syllables; i++, rest = Math.floor(rest / SYLLABLES.length))
    text += SYLLABLES[rest % SYLLABLES.length];
  return text;
}

/** Keeps names unique without looking like a serial number to the engine. */
function roman(n) {
  return capital(word(n, 4));
}

function range(from, until, write) {
  return Array.from({ length: until - from }, (_, i) => write(from + i)).join('');
}

function slices(count, parts) {
  return Array.from({ length: parts }, (_, i) => [
    Math.floor((count * i) / parts),
    Math.floor((count * (i + 1)) / parts),
  ]);
}

/** Mulberry32: the same numbers from the same seed, everywhere. */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
