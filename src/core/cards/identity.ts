/** The head of a card: the name, what kind of thing it is, under which other names it goes, and one sentence on it. */
import type { Actor, DossierEvent } from '../dossier/model';
import { escapeMarkdown } from './markdown';

export function heading({ name }: Actor | DossierEvent, kind: string): string {
  return `**${escapeMarkdown(name)}** · ${escapeMarkdown(kind.replace('-', ' '))}`;
}

export function aliasesSection({ aliases }: Actor | DossierEvent): string[] {
  return aliases.length === 0 ? [] : [`Also: ${escapeMarkdown(aliases.join(', '))}`];
}

export function summarySection({ summary }: Actor | DossierEvent): string[] {
  return summary === undefined ? [] : ['', escapeMarkdown(summary)];
}
