/** Completion of cite keys behind `@`, found by key, author, title and year; what the brief cites already comes first. */
import type { Source } from '../dossier/model';
import type { Project } from '../dossier/project';
import { authors, plainReference, yearOf } from '../sources/reference';
import { covers, type TextRange } from '../text/range';
import type { Brief } from './brief';

export interface CiteKeyCompletion {
  readonly key: string;
  /** What is inserted behind the `@`: the key, in braces where Pandoc asks for them. */
  readonly text: string;
  readonly label: string;
  readonly detail: string;
  /** The reference, as plain text. */
  readonly documentation: string;
  /** What the typed word is matched with. */
  readonly filterText: string;
  readonly sortText: string;
}

/** The range is what a choice replaces: from behind the `@` to the end of the key that stands there. */
export interface CiteKeyCompletions extends TextRange {
  readonly items: readonly CiteKeyCompletion[];
}

const typed = /(?<![\p{L}\p{N}_])-?@(\{?[\p{L}\p{N}_:.#$%&\-+?<>~/]*)$/u;
const bareKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/** The completions at an offset of the brief, or undefined where no citation can stand there. */
export function completeCiteKeyAt(brief: Brief, offset: number, { dossier }: Project): CiteKeyCompletions | undefined {
  const { text } = brief;
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const before = typed.exec(line);
  if (!before || !isProse(brief, offset)) return undefined;
  const start = offset - before[1]!.length;
  const end = offset + /^[\p{L}\p{N}_\-}]*/u.exec(text.slice(offset, offset + 200))![0].length;
  const cited = new Map<string, number>();
  for (const { key } of brief.citations) cited.set(key, (cited.get(key) ?? 0) + 1);
  const sources = [...dossier.sources.values()];
  return { start, end, items: sources.map((source) => completion(source, cited.get(source.id) ?? 0)) };
}

/** Not in code, front matter or HTML: there an `@` is no citation. An empty line is nothing yet. */
function isProse(brief: Brief, offset: number): boolean {
  const place = { start: offset - 1, end: offset };
  return brief.blocks.some((block) => covers(block, place) && block.prose.hasWordsAt(offset - 1));
}

function completion(source: Source, uses: number): CiteKeyCompletion {
  const who = authors(source, 3);
  const year = yearOf(source);
  return {
    key: source.id,
    text: bareKey.test(source.id) ? source.id : `{${source.id}}`,
    label: source.id,
    detail: [who, year].filter(Boolean).join(' '),
    documentation: plainReference(source),
    filterText: [source.id, who, source.title, source['container-title'], year].filter(Boolean).join(' '),
    sortText: `${String(9999 - uses).padStart(4, '0')} ${source.id}`,
  };
}
