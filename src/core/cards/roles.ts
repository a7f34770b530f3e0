/** What an actor is on the brief's date: the roles held then, or the last that was, and the bodies belonged to. */
import { formatDate, timeSpan } from '../dossier/dates';
import type { Actor, Dossier, Membership, Role } from '../dossier/model';
import { escapeMarkdown, shortList } from './markdown';
import { sourceNote } from './sources';

const most = 4;

export function rolesSection({ roles, memberships }: Actor, date: string | undefined, dossier: Dossier): string[] {
  const nameOf = (body: string): string => dossier.actors.get(body)?.name ?? body;
  const line = (what: string, held: Membership | Role): string =>
    `${escapeMarkdown(what + term(held))}${sourceNote(held.sources, dossier)}`;
  const lines = [
    ...current(roles, date).map((role) =>
      line(role.body === undefined ? role.title : `${role.title}, ${nameOf(role.body)}`, role),
    ),
    ...current(memberships, date).map((membership) => line(`Member of ${nameOf(membership.body)}`, membership)),
  ];
  return shortList(lines, most, '');
}

/** Those of the date, or where there are none the last that was. */
function current<T extends Membership | Role>(terms: readonly T[], date: string | undefined): readonly T[] {
  const held = terms.filter((term) => isHeld(term, date));
  return held.length > 0 ? held : terms.slice(-1);
}

function isHeld({ from, until }: Membership | Role, date: string | undefined): boolean {
  const at = date === undefined ? undefined : timeSpan(date);
  if (!at) return until === undefined;
  const begun = from === undefined || (timeSpan(from)?.from ?? Number.NEGATIVE_INFINITY) <= at.until;
  return begun && (until === undefined || (timeSpan(until)?.until ?? Number.POSITIVE_INFINITY) >= at.from);
}

function term({ from, until }: Membership | Role): string {
  if (from !== undefined && until !== undefined) return `, ${formatDate(`${from}/${until}`)}`;
  if (from !== undefined) return `, since ${formatDate(from)}`;
  return until === undefined ? '' : `, until ${formatDate(until)}`;
}
