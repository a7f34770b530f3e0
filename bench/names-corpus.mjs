// Names and a text that mentions them, made from a seed, for `bench/names.mjs`.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from './corpus.mjs';

/** A name a line, and a text of 6 MB, read as briefs of 6 KB, that names somebody in every 150 characters or so. */
export function namesCorpus(size, folder) {
  const names = join(folder, `${size}.names`);
  const text = join(folder, `${size}.text`);
  if (!existsSync(text)) {
    const made = makeCorpus(size);
    writeFileSync(names, made.names.join('\n'));
    writeFileSync(text, made.text);
  }
  return { names, text };
}

function makeCorpus(size) {
  const random = randomFrom(size);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = (syllables) => Array.from({ length: syllables }, () => pick(SYLLABLES)).join('');
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const given = Array.from({ length: 8000 }, () => capital(word(2 + Math.floor(random() * 2))));
  const family = Array.from({ length: 60_000 }, () => capital(word(2 + Math.floor(random() * 3))));
  const names = new Set();
  while (names.size < size) {
    const body = `${pick(family)} ${pick(['Ministry', 'Bank', 'Institute', 'Party'])} of ${pick(family)}`;
    names.add(random() < 0.2 ? body : `${pick(given)} ${pick(family)}`);
  }
  const list = [...names];
  const common = [...SMALL, ...Array.from({ length: 4000 }, () => word(1 + Math.floor(random() * 3)))];
  const sentences = [];
  for (let length = 0; length < 6e6; ) {
    const count = 12 + Math.floor(random() * 14);
    const words = Array.from({ length: count }, () => (random() < 0.045 ? pick(list) : pick(common)));
    const sentence = `${capital(words.join(' '))}.${random() < 0.2 ? '\n\n' : ' '}`;
    sentences.push(sentence);
    length += sentence.length;
  }
  return { names: list, text: sentences.join('') };
}

const SYLLABLES =
  'ba be bo bra da del dor el en fa fen ga gar ha hel il in ja jor ka kel la lin ma mor na nor o or pa per ra ros sa sel ta tor ul va ves wen ya zor'.split(
    ' ',
  );
const SMALL =
  'the of and to in a that was by on for said with as from at were had will be an it its has which have not been their would after more about other than some when into'.split(
    ' ',
  );
