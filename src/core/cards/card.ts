/** The hover card for a place in a brief: over a name who or what it is, over a citation what it leads to. */
import type { Brief } from '../brief/brief';
import type { Mention } from '../brief/mentions';
import type { Dossier } from '../dossier/model';
import type { Project } from '../dossier/project';
import { type TextRange, touches } from '../text/range';
import { eventFacts, eventsSection } from './events';
import { aliasesSection, heading, summarySection } from './identity';
import { linksSection } from './links';
import { escapeMarkdown } from './markdown';
import { rolesSection } from './roles';
import { sourceCard } from './source';
import { statementsSection } from './statements';

/** A card, and the text that it is about. */
export interface Card extends TextRange {
  /** CommonMark without HTML; all text of the dossier is escaped in it. */
  readonly markdown: string;
}

/** The card at an offset of the brief, or undefined where there is nothing to tell. */
export function hoverAt(brief: Brief, offset: number, { dossier }: Project): Card | undefined {
  const citation = brief.citations.find((range) => touches(range, offset));
  const source = citation && dossier.sources.get(citation.key);
  if (citation && source) return card(citation, sourceCard(source, citation.locator, dossier));
  const mention = brief.mentions.find((range) => touches(range, offset));
  if (!mention) return undefined;
  if (mention.candidates.length > 1) return card(mention, ambiguousCard(mention, dossier));
  return card(
    mention,
    mention.kind === 'actor' ? actorCard(mention.id, brief, dossier) : eventCard(mention.id, brief, dossier),
  );
}

function card({ start, end }: TextRange, lines: readonly string[]): Card {
  const markdown = lines
    .map((line, i) => (line !== '' && lines[i + 1] && !line.startsWith('- ') ? `${line}  ` : line))
    .join('\n');
  return { start, end, markdown };
}

function actorCard(id: string, brief: Brief, dossier: Dossier): string[] {
  const actor = dossier.actors.get(id)!;
  return [
    heading(actor, actor.type),
    ...rolesSection(actor, brief.date, dossier),
    ...aliasesSection(actor),
    ...summarySection(actor),
    ...statementsSection(
      dossier.statements.filter(({ by }) => by === id),
      dossier,
    ),
    ...eventsSection(id, dossier),
    ...mentionsSection(id, 'actor', brief),
    ...linksSection(actor.links),
  ];
}

function eventCard(id: string, brief: Brief, dossier: Dossier): string[] {
  const event = dossier.events.get(id)!;
  return [
    heading(event, event.status === 'occurred' ? 'event' : `event, ${event.status}`),
    ...eventFacts(event, dossier),
    ...aliasesSection(event),
    ...summarySection(event),
    ...statementsSection(
      dossier.statements.filter(({ about }) => about.includes(id)),
      dossier,
      'Said of it',
    ),
    ...mentionsSection(id, 'event', brief),
    ...linksSection(event.links),
  ];
}

function ambiguousCard({ candidates, kind }: Mention, { actors, events }: Dossier): string[] {
  const names = candidates.map((id) => (kind === 'actor' ? actors : events).get(id)?.name ?? id);
  return ['This name may mean', '', ...names.map((name) => `- ${escapeMarkdown(name)}`)];
}

function mentionsSection(id: string, kind: Mention['kind'], { mentions }: Brief): string[] {
  const count = mentions.filter((mention) => mention.kind === kind && mention.id === id).length;
  return count < 2 ? [] : ['', `Named ${count} times in this brief`];
}
