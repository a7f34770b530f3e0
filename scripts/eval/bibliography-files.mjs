// The bibliographies of the real documents in the corpora.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'prose/docs';

/** Every .bib and .json file, with its path below the documents and its text. */
export function bibliographyFiles(corpora) {
  const folder = join(corpora, FOLDER);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(bib|json)$/.test(path))
    .sort()
    .map((path) => ({ path, file: join(folder, path), text: readFileSync(join(folder, path), 'utf8') }));
}

/** How many entries a file has, by the plainest count there is. */
export function countEntries({ path, text }) {
  if (path.endsWith('.json')) return JSON.parse(text).length;
  return text.match(/^[ \t]*@(?!comment|string|preamble|xdata)\w+[ \t]*[{(]/gim)?.length ?? 0;
}
