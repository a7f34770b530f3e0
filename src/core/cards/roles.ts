/** What an actor is on the brief's date: the roles that are held then, or the last that was. */
import { formatDate, timeSpan } from '../dossier/dates';
import type { Actor, Dossier, Role } from '../dossier/model';
import { escapeMarkdown } from './markdown';
import { sourceNote } from './sources';

export function rolesSection({ roles }: Actor, date: string | undefined, dossier: Dossier): string[] {
  const held = roles.filter((role) => isHeld(role, date));
  const shown = held.length > 0 ? held : roles.slice(-1);
  return shown.map((role) => {
    const body = role.body === undefined ? '' : `, ${dossier.actors.get(role.body)?.name ?? role.body}`;
    return `${escapeMarkdown(role.title + body)}${escapeMarkdown(term(role))}${sourceNote(role.sources, dossier)}`;
  });
}

function isHeld({ from, until }: Role, date: string | undefined): boolean {
  const at = date === undefined ? undefined : timeSpan(date);
  if (!at) return until === undefined;
  const begun = from === undefined || (timeSpan(from)?.from ?? Number.NEGATIVE_INFINITY) <= at.until;
  return begun && (until === undefined || (timeSpan(until)?.until ?? Number.POSITIVE_INFINITY) >= at.from);
}

function term({ from, until }: Role): string {
  if (from !== undefined && until !== undefined) return `, ${formatDate(`${from}/${until}`)}`;
  if (from !== undefined) return `, since ${formatDate(from)}`;
  return until === undefined ? '' : `, until ${formatDate(until)}`;
}
