/** What somebody said, the latest first, each with the chain of reporting through which we know it. */
import { formatDate, timeSpan } from '../dossier/dates';
import type { Dossier, Statement } from '../dossier/model';
import { excerpt } from '../text/excerpt';
import { escapeExcerpt, escapeMarkdown, type More, shortList } from './markdown';

const most = 3;
const mostLinks = 5;

interface Section {
  readonly heading: string;
  /** The card is the speaker's own. */
  readonly ofSpeaker?: boolean;
  /** What stands behind each: where it is known from. */
  readonly noteOf: (statement: Statement) => string;
  readonly more: More;
}

export function statementsSection(
  statements: readonly Statement[],
  { heading, more, ...shown }: Section,
  { actors }: Dossier,
): string[] {
  if (statements.length === 0) return [];
  const latestFirst = [...statements].sort((a, b) => time(b) - time(a));
  const nameOf = (id: string): string => excerpt(actors.get(id)?.name ?? id, 60);
  const lines = latestFirst.map((statement, i) => (i < most ? statementLines(statement, shown, nameOf) : ''));
  return ['', `**${heading}**`, '', ...shortList(lines, most, more)];
}

/** What was said and where it stands; below it, where it came through others, the way from the speaker to us. */
function statementLines(
  statement: Statement,
  { ofSpeaker = false, noteOf }: Pick<Section, 'ofSpeaker' | 'noteOf'>,
  nameOf: (id: string) => string,
): string {
  const { by, date, says, quote, via } = statement;
  const when = date === undefined ? '' : formatDate(date);
  const who = ofSpeaker || via.length > 0 ? '' : nameOf(by);
  const head = [who, when].filter(Boolean).join(', ');
  const what = quote === undefined ? escapeExcerpt(says ?? '') : `“${escapeExcerpt(quote)}”`;
  const line = `- ${head === '' ? '' : `${escapeMarkdown(head)}: `}${what}`;
  const way = via.length === 0 ? '' : `  \n  *${escapeMarkdown(inChain([by, ...via].map(nameOf)))}*`;
  return line + way + noteOf(statement);
}

/** Each has it from the one on the left; of a long way the two ends, which tell most. */
export function inChain(names: readonly string[]): string {
  const shown = names.length <= mostLinks ? names : [...names.slice(0, 2), '…', ...names.slice(3 - mostLinks)];
  return shown.join(' ← ');
}

function time({ date }: Statement): number {
  return date === undefined ? Number.NEGATIVE_INFINITY : (timeSpan(date)?.from ?? Number.NEGATIVE_INFINITY);
}
