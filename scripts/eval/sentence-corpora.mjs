// The corpora that are labelled sentence by sentence, as Markdown documents with the place of each sentence.
import { readFileSync } from 'node:fs';

export function rows(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => JSON.parse(text));
}

/** News: `gold` is whether the sentence is attributed to anybody. */
export function attributionDocuments(file) {
  return rows(file).map(({ doc, sentences }) =>
    plainDocument(
      doc,
      sentences.map((row, i) => ({
        ...{ text: row.text, row, paragraph: row.headline ? `h${i}` : row.para },
        gold: row.discard ? null : row.attributed,
      })),
    ),
  );
}

/** Speeches and debates: `gold` is whether the sentence is a claim. */
export function claimDocuments(file, origin) {
  const documents = new Map();
  for (const [i, row] of rows(file)
    .filter((other) => other.origin === origin)
    .entries()) {
    const name = `${row.origin} ${row.part} ${row.doc}`;
    const paragraph = row.doc ? Math.floor(i / 6) : i;
    push(documents, name, { text: row.text, row, paragraph, gold: Boolean(row.label) });
  }
  return [...documents].map(([name, sentences]) => plainDocument(name, sentences));
}

/** Papers and reports: `gold` is whether the sentence needs a source, for those that were read. */
export function proseDocuments(file) {
  const documents = new Map();
  for (const row of rows(file)) {
    const gold = row.score && row.read ? row.read === 'needs' : null;
    push(documents, row.doc, {
      ...{ text: row.text, row, gold },
      ...{ paragraph: `${row.section} ${row.para}`, section: row.section },
    });
  }
  return [...documents].map(([name, sentences]) => plainDocument(name, sentences));
}

function push(documents, name, sentence) {
  documents.set(name, [...(documents.get(name) ?? []), sentence]);
}

/** The document's text, as the corpora's own scorers write it. */
export function plainDocument(name, sentences) {
  let text = '';
  let before = {};
  const placed = sentences.map((sentence) => {
    if (sentence.section && sentence.section !== before.section) text += `\n\n## ${sentence.section}\n`;
    text += sentence.paragraph !== before.paragraph || text === '' ? '\n\n' : ' ';
    before = sentence;
    const start = text.length;
    text += escaped(sentence.text);
    return { ...sentence, start, end: text.length };
  });
  return { name, text: `${text}\n`, sentences: placed };
}

function escaped(text) {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^([#>+*-]|\d+[.)])/, '\\$1');
}

/** What was read at a sentence of the corpus: the sentences that share enough of it, the one that shares most first. */
export function readAt(sentence, read) {
  const shared = (other) => Math.min(other.end, sentence.end) - Math.max(other.start, sentence.start);
  return read
    .filter((other) => shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .map((other) => ({ ...other, counts: shared(other) > 0.3 * (sentence.end - sentence.start) }));
}
