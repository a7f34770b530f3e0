/** The hover card for a place in a brief: over a name who or what it is, over a citation what it leads to. */
import type { Brief } from '../brief/brief';
import type { Mention } from '../brief/mentions';
import { sourcedQuotes } from '../brief/quote-sources';
import type { Dossier } from '../dossier/model';
import type { Project } from '../dossier/project';
import { type TextRange, touches } from '../text/range';
import { entryCard } from './entry';
import { heading } from './identity';
import { shortList } from './markdown';
import { quoteCard } from './quote';
import { rolesSection } from './roles';

const most = 8;

/** A card, and the text that it is about. */
export interface Card extends TextRange {
  /** CommonMark without HTML; all text of the dossier is escaped in it. */
  readonly markdown: string;
}

/** The key of the citation at an offset of the brief: what `hoverAt` wants a reference of. */
export function citedKeyAt({ citations }: Brief, offset: number): string | undefined {
  return citations.find((range) => touches(range, offset))?.key;
}

/**
 * The card at an offset of the brief, or undefined where there is nothing to tell.
 * @param reference the reference of the source that is cited there, in the brief's style, as Markdown
 */
export function hoverAt(brief: Brief, offset: number, project: Project, reference?: string): Card | undefined {
  const { dossier } = project;
  const citation = brief.citations.find((range) => touches(range, offset));
  const context = citation && { locator: citation.locator, ...(reference !== undefined && { reference }) };
  const source = citation && entryCard('source', citation.key, dossier, context);
  if (citation && source) return cardOver(citation, source);
  const mention = brief.mentions.find((range) => touches(range, offset));
  if (mention) return cardOver(mention, mentionCard(mention, brief, dossier));
  const quote = sourcedQuotes(brief, project).find((each) => touches(each.quote, offset));
  const passage = quote && quoteCard(quote);
  return quote && passage && cardOver(quote.quote, passage);
}

/** The lines of a card, over the text that they are about. */
export function cardOver({ start, end }: TextRange, lines: readonly string[]): Card {
  const markdown = lines
    .map((line, i) => (line !== '' && lines[i + 1] && !line.startsWith('- ') ? `${line}  ` : line))
    .join('\n');
  return { start, end, markdown };
}

function mentionCard({ kind, id, candidates }: Mention, { date, mentions }: Brief, dossier: Dossier): string[] {
  if (candidates.length > 1) return ambiguousCard(kind, candidates, date, dossier);
  const timesNamed = mentions.filter((mention) => mention.kind === kind && mention.id === id).length;
  return entryCard(kind, id, dossier, { timesNamed, ...(date !== undefined && { date }) }) ?? [];
}

/** Who may be meant, each with what tells them apart; an event may bear the name of an actor. */
function ambiguousCard(
  kind: Mention['kind'],
  candidates: readonly string[],
  date: string | undefined,
  dossier: Dossier,
): string[] {
  const lines = candidates.map((id) => {
    const actor = kind === 'event' && dossier.events.has(id) ? undefined : dossier.actors.get(id);
    if (!actor) return heading(dossier.events.get(id)!, 'event');
    return [heading(actor, actor.type), ...rolesSection(actor, date, dossier).slice(0, 1)].join(' · ');
  });
  return [
    'This name may mean',
    '',
    ...shortList(
      lines.map((line) => `- ${line}`),
      most,
    ),
  ];
}

/** The card of a source, as Markdown; undefined where no source has the key. */
export function cardOfSource(key: string, { dossier }: Project, reference?: string): string | undefined {
  const lines = entryCard('source', key, dossier, reference === undefined ? {} : { reference });
  return lines && cardOver({ start: 0, end: 0 }, lines).markdown;
}
