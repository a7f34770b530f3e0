/** What somebody said, the latest first, each with the chain of reporting through which we know it. */
import { formatDate, timeSpan } from '../dossier/dates';
import type { Dossier, Statement } from '../dossier/model';
import { escapeMarkdown, shortList } from './markdown';
import { sourceNote } from './sources';

const most = 4;

export function statementsSection(statements: readonly Statement[], dossier: Dossier, heading = 'Said'): string[] {
  if (statements.length === 0) return [];
  const latestFirst = [...statements].sort((a, b) => time(b) - time(a));
  return [
    '',
    `**${heading}**`,
    '',
    ...shortList(
      latestFirst.map((statement) => statementLine(statement, dossier)),
      most,
    ),
  ];
}

function statementLine({ date, says, quote, via, sources }: Statement, dossier: Dossier): string {
  const when = date === undefined ? '' : `${escapeMarkdown(formatDate(date))}: `;
  const what = quote === undefined ? escapeMarkdown(says ?? '') : `“${escapeMarkdown(quote)}”`;
  const chain = via.map((id) => dossier.actors.get(id)?.name ?? id);
  const through = chain.length === 0 ? '' : ` – *via ${escapeMarkdown(chain.join(' → '))}*`;
  return `- ${when}${what}${through}${sourceNote(sources, dossier)}`;
}

function time({ date }: Statement): number {
  return date === undefined ? Number.NEGATIVE_INFINITY : (timeSpan(date)?.from ?? Number.NEGATIVE_INFINITY);
}
