/** Completion of cite keys behind `@`, found by key, author, title and year; what the brief cites already comes first. */
import type { Dossier, Source } from '../dossier/model';
import type { Project } from '../dossier/project';
import { authors, plainReference, searchText, yearOf } from '../sources/reference';
import { writeKey } from '../text/cite-key';
import { covers, type TextRange } from '../text/range';
import type { Brief } from './brief';

export interface CiteKeyCompletion {
  readonly key: string;
  /** What replaces the range: the key, in braces where Pandoc asks for them. */
  readonly text: string;
  /** Author and year. */
  readonly detail: string;
  /** The reference, as plain text. */
  readonly documentation: string;
  /** What an editor matches the typed word with; begins with what was typed where that has a brace. */
  readonly filterText: string;
  /** In this order the best comes first. */
  readonly sortText: string;
  /** It is a place in a source, or the label of one, and no key. */
  readonly isPlace?: boolean;
}

/** The range is what a choice replaces: from behind the `@` to the end of the key that stands there. */
export interface CiteKeyCompletions extends TextRange {
  readonly items: readonly CiteKeyCompletion[];
  /** There are more; ask again when more has been typed. */
  readonly incomplete: boolean;
}

const most = 200;
const typedKey = /(?<![\p{L}\p{N}_])-?@(\{?)([\p{L}\p{N}_:.#$%&\-+?<>~/]*)$/u;
const bareRest = /^(?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*/u;
const bracedRest = /^[^{}\s]*\}|^[\p{L}\p{N}_-]*/u;

/** The completions at an offset of the brief, or undefined where no citation can stand there. */
export function completeCiteKeyAt(brief: Brief, offset: number, { dossier }: Project): CiteKeyCompletions | undefined {
  const { text } = brief;
  const found = typedKey.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  if (!found || !isProse(brief, offset)) return undefined;
  const [, brace, typed] = found as unknown as [string, string, string];
  const start = offset - brace.length - typed.length;
  const end = offset + (brace === '' ? bareRest : bracedRest).exec(text.slice(offset, offset + 200))![0].length;
  const uses = new Map<string, number>();
  for (const { id } of brief.citations) uses.set(id, (uses.get(id) ?? 0) + 1);
  const word = typed.toLowerCase();
  const matching = candidatesOf(dossier)
    .filter((candidate) => candidate.searched.includes(word))
    .map((candidate) => ({ ...candidate, rank: rank(candidate, word, uses.get(candidate.source.id) ?? 0) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const items = matching.slice(0, most).map((candidate) => completion(candidate.source, brace, candidate.rank));
  return { start, end, items, incomplete: matching.length > most };
}

/** Not in code, front matter or HTML: there an `@` is no citation. */
function isProse(brief: Brief, offset: number): boolean {
  const place = { start: offset - 1, end: offset };
  return brief.blocks.some((block) => covers(block, place) && block.prose.hasWordsAt(offset - 1));
}

interface Candidate {
  readonly source: Source;
  /** Key, author, year, title and container, in lower case. */
  readonly searched: string;
}

const candidates = new WeakMap<Dossier['sources'], Candidate[]>();

function candidatesOf({ sources }: Dossier): Candidate[] {
  const known = candidates.get(sources);
  if (known) return known;
  const made = [...sources.values()].map((source) => ({ source, searched: searchText(source).toLowerCase() }));
  candidates.set(sources, made);
  return made;
}

/** What is cited most comes first, then keys that begin as was typed. */
function rank({ source: { id } }: Candidate, word: string, uses: number): string {
  return `${String(9999 - uses).padStart(4, '0')} ${id.toLowerCase().startsWith(word) ? 0 : 1} ${id}`;
}

function completion(source: Source, brace: string, sortText: string): CiteKeyCompletion {
  return {
    key: source.id,
    text: brace === '' ? writeKey(source.id) : `{${source.id}}`,
    detail: [authors(source, 3), yearOf(source)].filter(Boolean).join(' '),
    documentation: plainReference(source),
    filterText: brace + searchText(source),
    sortText,
  };
}
