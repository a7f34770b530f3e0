/** Which sources may support a sentence, best first: BM25+ by the library minisearch (the only file that imports it). */
import MiniSearch from 'minisearch';
import type { Dossier, SourceRef, Statement } from '../dossier/model';
import type { Project } from '../dossier/project';
import { authors, titleOf } from './reference';

/** A source that may support a sentence, and the passage that makes it so. */
export interface SourceOffer {
  readonly key: string;
  /** The place in the source, where the dossier knows it. */
  readonly locator?: string;
  /** What the dossier holds from there, in one line. */
  readonly passage: string;
  readonly score: number;
}

interface Passage {
  readonly id: number;
  readonly key: string;
  readonly locator?: string;
  readonly text: string;
}

export interface SourceIndex {
  readonly search: MiniSearch<Passage>;
  readonly passages: readonly Passage[];
}

/** Everything that the dossier knows from each source: its title, statements and events from it, its stored text. */
export function indexSources(
  { dossier, texts }: Pick<Project, 'dossier' | 'texts'>,
  stopWords: ReadonlySet<string>,
): SourceIndex {
  const passages: Passage[] = [];
  const add = (key: string, text: string, locator?: string): void => {
    if (!dossier.sources.has(key)) return;
    passages.push({ id: passages.length, key, text, ...(locator !== undefined && { locator }) });
  };
  const addAll = (refs: readonly SourceRef[], text: string): void => {
    for (const { id, locator } of refs) add(id, text, locator);
  };
  for (const source of dossier.sources.values()) {
    add(source.id, [titleOf(source), authors(source, 9, 'full'), source['container-title']].filter(Boolean).join(', '));
  }
  for (const statement of dossier.statements) addAll(statement.sources, statementText(statement, dossier));
  for (const { name, aliases, place, outcome, summary, sources } of dossier.events.values()) {
    addAll(sources, [name, ...aliases, place, outcome, summary].filter(Boolean).join('. '));
  }
  for (const { name, summary, sources, roles } of dossier.actors.values()) {
    addAll(sources, [name, summary].filter(Boolean).join('. '));
    for (const role of roles) addAll(role.sources, `${name}, ${role.title}`);
  }
  for (const [key, text] of texts) for (const paragraph of text.split(/\n\s*\n/)) add(key, paragraph.trim());
  const search = new MiniSearch<Passage>({
    fields: ['text'],
    processTerm: (term) => {
      const word = stem(term.toLowerCase());
      return word === '' || stopWords.has(term.toLowerCase()) ? null : word;
    },
  });
  search.addAll(passages);
  return { search, passages };
}

/** The sources whose passages share the sentence's words, best first, each with its best passage. */
export function rankSources({ search, passages }: SourceIndex, sentence: string, most: number): SourceOffer[] {
  const offers = new Map<string, SourceOffer>();
  for (const { id, score, queryTerms } of search.search(sentence)) {
    const passage = passages[id as number]!;
    if (queryTerms.length < 2 || offers.has(passage.key)) continue; // one shared word is chance
    const { key, locator, text } = passage;
    offers.set(key, { key, passage: text, score, ...(locator !== undefined && { locator }) });
  }
  return [...offers.values()].slice(0, most);
}

function statementText({ by, says, quote, via, about }: Statement, { actors, events }: Dossier): string {
  const names = [by, ...via].map((id) => actors.get(id)?.name ?? id);
  return [...names, says, quote, ...about.map((id) => events.get(id)?.name ?? id)].filter(Boolean).join('. ');
}

/** Enough of a stem that "resolutions" meets "resolution" and "dismantled" meets "dismantle". */
function stem(word: string): string {
  return word.replace(/['’]s$/, '').replace(/(?:ing|ed|es|s|e)$/, (ending, at: number) => (at >= 4 ? '' : ending));
}
