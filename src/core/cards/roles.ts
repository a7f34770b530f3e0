/** What an actor is on the brief's date: the roles held then, or the last that was, and the bodies belonged to. */
import { formatDate, timeSpan } from '../dossier/dates';
import type { Actor, Dossier, Membership, Role } from '../dossier/model';
import type { WritingContext } from './context';
import { escapeExcerpt, moreOf, shortList } from './markdown';
import { sourceNote } from './sources';

const most = 4;

export function rolesSection({ id, roles, memberships }: Actor, dossier: Dossier, context: WritingContext): string[] {
  const { date } = context;
  const nameOf = (body: string): string => dossier.actors.get(body)?.name ?? body;
  const line = (what: string, held: Membership | Role): string =>
    `${escapeExcerpt(what, 160)}${escapeExcerpt(term(held, date))}${sourceNote(held.sources, dossier, context)}`;
  const lines = [
    ...current(roles, date).map((role) =>
      line(role.body === undefined ? role.title : `${role.title}, ${nameOf(role.body)}`, role),
    ),
    ...current(memberships, date).map((membership) => line(`Member of ${nameOf(membership.body)}`, membership)),
  ];
  return shortList(lines, most, moreOf({ kind: 'actor', id, show: 'entry' }, context), '');
}

/** Those of the date; where there are none the last that was, and where none was yet the first. */
function current<T extends Membership | Role>(terms: readonly T[], date: string | undefined): readonly T[] {
  const held = terms.filter((term) => isHeld(term, date));
  if (held.length > 0) return held;
  const begun = terms.filter((term) => hasBegun(term, date));
  if (begun.length === 0) return [...terms].sort((a, b) => startOf(a) - startOf(b)).slice(0, 1);
  return [...begun].sort((a, b) => endOf(b) - endOf(a)).slice(0, 1);
}

function isHeld(held: Membership | Role, date: string | undefined): boolean {
  const at = date === undefined ? undefined : timeSpan(date);
  return at ? hasBegun(held, date) && endOf(held) >= at.from : held.until === undefined;
}

function hasBegun(held: Membership | Role, date: string | undefined): boolean {
  const at = date === undefined ? undefined : timeSpan(date);
  return !at || startOf(held) <= at.until;
}

function startOf({ from }: Membership | Role): number {
  return (from === undefined ? undefined : timeSpan(from)?.from) ?? Number.NEGATIVE_INFINITY;
}

function endOf({ until }: Membership | Role): number {
  return (until === undefined ? undefined : timeSpan(until)?.until) ?? Number.POSITIVE_INFINITY;
}

function term(held: Membership | Role, date: string | undefined): string {
  const { from, until } = held;
  if (from !== undefined && until !== undefined) return `, ${formatDate(`${from}/${until}`)}`;
  if (from !== undefined) return `, ${hasBegun(held, date) ? 'since' : 'from'} ${formatDate(from)}`;
  return until === undefined ? '' : `, until ${formatDate(until)}`;
}
