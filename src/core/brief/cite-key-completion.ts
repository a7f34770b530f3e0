/** Completion of cite keys behind `@`, by key, author, title and year: first what speaks to the claim, then what the brief cites. */
import type { Dossier, Source } from '../dossier/model';
import type { Project } from '../dossier/project';
import type { SourceOffer } from '../sources/ranking';
import { authors, plainReference, searchText, yearOf } from '../sources/reference';
import { writeKey } from '../text/cite-key';
import { excerpt } from '../text/excerpt';
import { covers, type TextRange } from '../text/range';
import type { Brief } from './brief';
import { offersFor } from './source-offers';

export interface CiteKeyCompletion {
  readonly key: string;
  /** What replaces the range: the key, in braces where Pandoc asks for them, and the place of the passage where that is known. */
  readonly text: string;
  /** Author and year. */
  readonly detail: string;
  /** The reference, as plain text. */
  readonly documentation: string;
  /** What speaks to the claim: the source’s words, in quotation marks, or what the dossier has from there. */
  readonly passage?: string;
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
export function completeCiteKeyAt(brief: Brief, offset: number, project: Project): CiteKeyCompletions | undefined {
  const { text } = brief;
  const found = typedKey.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
  if (!found || !isProse(brief, offset)) return undefined;
  const [, brace, typed] = found as unknown as [string, string, string];
  const start = offset - brace.length - typed.length;
  const end = offset + (brace === '' ? bareRest : bracedRest).exec(text.slice(offset, offset + 200))![0].length;
  const uses = new Map<string, number>();
  for (const { id } of brief.citations) uses.set(id, (uses.get(id) ?? 0) + 1);
  const word = typed.toLowerCase();
  const offers = isInBrackets(text, start) ? claimOffers(brief, start, project) : [];
  const matching = candidatesOf(project.dossier)
    .filter((candidate) => candidate.searched.includes(word))
    .map((candidate) => {
      const offered = offers.findIndex(({ key }) => key === candidate.source.id);
      const usual = rank(candidate, word, uses.get(candidate.source.id) ?? 0);
      return { ...candidate, offer: offers[offered], rank: offered < 0 ? usual : ` ${offered}` };
    })
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const mayHavePlace = /^\s*(?:[\];]|$)/.test(text.slice(end, end + 20).split(/[\r\n]/)[0]!);
  const items = matching.slice(0, most).map(({ source, rank: sortText, offer }) => {
    const item = completion(source, brace, sortText);
    return offer ? withPassage(item, offer, mayHavePlace) : item;
  });
  return { start, end, items, incomplete: matching.length > most };
}

/** `[@`, `[see @`, `[@key; @`: there a locator may follow the key. */
function isInBrackets(text: string, start: number): boolean {
  return /\[[^\][\r\n]*-?@$/.test(text.slice(Math.max(0, start - 200), start));
}

/** The sources that speak to the claim in which a citation is being written, best first. */
function claimOffers(brief: Brief, at: number, project: Project): SourceOffer[] {
  const sentence = brief.sentences.find(({ start, end }) => start < at && at <= end);
  if (sentence?.kind !== 'claim') return [];
  return offersFor(sentence, brief, project, 5).filter(({ good }) => good);
}

function withPassage(
  item: CiteKeyCompletion,
  { locator, passage, stored }: SourceOffer,
  mayHavePlace: boolean,
): CiteKeyCompletion {
  const words = excerpt(passage, 300);
  return {
    ...item,
    text: item.text + (mayHavePlace && locator !== undefined ? `, ${locator}` : ''),
    detail: [item.detail, locator].filter(Boolean).join(', '),
    passage: stored ? `“${words}”` : words,
  };
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
