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
  const word = typed.toLowerCase();
  const all = candidatesOf(project.dossier);
  const offers = (isInBrackets(text, start) ? claimOffers(brief, start, project) : []).filter(({ key }) =>
    all.byKey.get(key)?.searched.includes(word),
  );
  const offered = new Map(offers.map((offer) => [offer.key, offer]));
  const usual = matching(word, brief, all).filter(({ id }) => !offered.has(id));
  const sources = [...offers.map(({ key }) => all.byKey.get(key)!.source), ...usual];
  const mayHavePlace = /^\s*(?:[\];]|$)/.test(text.slice(end, end + 20).split(/[\r\n]/)[0]!);
  const items = sources.slice(0, most).map((source, i) => {
    const item = completion(source, brace, String(i).padStart(3, '0'));
    const offer = offered.get(source.id);
    return offer ? withPassage(item, offer, mayHavePlace) : item;
  });
  return { start, end, items, incomplete: sources.length > most };
}

/** What is cited most comes first, of that what was cited last, and then keys that begin as was typed; one more than are offered. */
function matching(word: string, { citations }: Brief, { sorted, byKey }: Candidates): readonly Source[] {
  const uses = new Map<string, { count: number; last: number }>();
  for (const { id, start } of citations) uses.set(id, { count: (uses.get(id)?.count ?? 0) + 1, last: start });
  const cited = [...uses]
    .flatMap(([key, use]) => ({ candidate: byKey.get(key), ...use }))
    .filter(({ candidate }) => candidate?.searched.includes(word))
    .sort((a, b) => b.count - a.count || b.last - a.last)
    .map(({ candidate }) => candidate!.source);
  const beginning: Source[] = [];
  const others: Source[] = [];
  for (const { source, key, searched } of sorted) {
    if (cited.length + beginning.length > most) break;
    if (!searched.includes(word) || uses.has(source.id)) continue;
    if (key.startsWith(word)) beginning.push(source);
    else if (others.length <= most) others.push(source);
  }
  return [...cited, ...beginning, ...others].slice(0, most + 1);
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
  /** The key in lower case. */
  readonly key: string;
  /** Key, author, year, title and container, in lower case. */
  readonly searched: string;
}

interface Candidates {
  /** By their keys. */
  readonly sorted: readonly Candidate[];
  readonly byKey: ReadonlyMap<string, Candidate>;
}

const candidates = new WeakMap<Dossier['sources'], Candidates>();
const known = new WeakMap<Source, Candidate>(); // a source outlives the dossiers that it is in

function candidatesOf({ sources }: Dossier): Candidates {
  const made = candidates.get(sources);
  if (made) return made;
  const sorted = [...sources.values()]
    .map((source) => {
      const candidate = known.get(source) ?? {
        source,
        key: source.id.toLowerCase(),
        searched: searchText(source).toLowerCase(),
      };
      known.set(source, candidate);
      return candidate;
    })
    .sort((a, b) => (a.source.id < b.source.id ? -1 : 1));
  const all = { sorted, byKey: new Map(sorted.map((candidate) => [candidate.source.id, candidate])) };
  candidates.set(sources, all);
  return all;
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
