// How far our reading of the corpora's BibTeX agrees with Pandoc's, field by field. No goal: Pandoc is not always right.
import { spawnSync } from 'node:child_process';
import { bibliographyFiles } from './bibliography-files.mjs';

const TEXTS = ['title', 'container-title', 'publisher', 'volume', 'issue', 'page', 'DOI', 'URL', 'note', 'language'];

export function pandoc({ core, corpora }) {
  const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0];
  if (!version) {
    console.log('Not measured: Pandoc is not installed.');
    return true;
  }
  const counts = new Map();
  let entries = 0;
  for (const { path, file, text } of bibliographyFiles(corpora).filter((found) => found.path.endsWith('.bib'))) {
    const ours = byKey(core.readSourceFile(path, text).sources);
    for (const theirs of readWithPandoc(file)) {
      entries++;
      const our = ours.get(theirs.id)?.shift();
      for (const [field, isSame] of compare(our, theirs)) if (isSame) counts.set(field, (counts.get(field) ?? 0) + 1);
    }
  }
  console.log(`${entries} entries read by ${version}; the same in`);
  for (const [field, count] of counts) console.log(`  ${((100 * count) / entries).toFixed(1).padStart(5)} %  ${field}`);
  return true;
}

/** Two entries may have one key; they are compared in their order. */
function byKey(sources) {
  const lists = new Map();
  for (const source of sources) lists.set(source.id, [...(lists.get(source.id) ?? []), source]);
  return lists;
}

function readWithPandoc(file) {
  const { stdout, status } = spawnSync('pandoc', ['-f', 'biblatex', '-t', 'csljson', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return status === 0 ? JSON.parse(stdout) : [];
}

/** Capitals, markup and kinds of spaces are nothing to compare: Pandoc puts titles in sentence case. */
function compare(ours, theirs) {
  const plain = (value) =>
    String(value ?? '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
  const names = (list = []) => list.map((name) => plain(Object.values(name).sort().join('|'))).join(' & ');
  return [
    ['key', ours !== undefined],
    ['type', (theirs.type || 'document') === ours?.type],
    ['author', names(theirs.author) === names(ours?.author)],
    ['editor', names(theirs.editor) === names(ours?.editor)],
    ['year', plain(theirs.issued?.['date-parts']?.[0]?.[0]) === plain(ours?.issued?.['date-parts']?.[0]?.[0])],
    ...TEXTS.map((field) => [field, plain(theirs[field]) === plain(ours?.[field])]),
  ];
}
