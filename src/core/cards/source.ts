/** The card of a citation: the reference, how far it is trusted, what it only relays, and what the dossier has from there. */
import type { Dossier, Source } from '../dossier/model';
import { credibilities, reliabilities } from '../sources/admiralty';
import { derivationChain, isSamePlace, originName } from '../sources/derivation';
import { plainReference } from '../sources/reference';
import type { CardContext } from './context';
import { escapeMarkdown, link } from './markdown';
import { statementsSection } from './statements';

/** The reference is Markdown as the brief's style has it; without one the card has a plain line. */
export function sourceCard(source: Source, dossier: Dossier, { locator = '', reference }: CardContext): string[] {
  const statements = dossier.statements.filter(({ sources }) =>
    sources.some((ref) => ref.id === source.id && (locator === '' || isSamePlace(ref.locator, locator))),
  );
  return [
    `**${escapeMarkdown(source.id)}** · ${escapeMarkdown(source.type)}`,
    '',
    reference ?? escapeMarkdown(plainReference(source)),
    ...otherKeysSection(source),
    ...gradeSection(source),
    ...derivationSection(source, dossier),
    ...statementsSection(statements, dossier, locator === '' ? 'From this source' : `From ${escapeMarkdown(locator)}`),
    ...(source.URL === undefined ? [] : ['', link(source.URL, source.URL)]),
  ];
}

function otherKeysSection({ 'other-ids': others = [] }: Source): string[] {
  return others.length === 0 ? [] : ['', `Also cited as ${escapeMarkdown(others.join(', '))}`];
}

function gradeSection(source: Source): string[] {
  const grade = [
    source.reliability && `${source.reliability} (${reliabilities[source.reliability]})`,
    source.credibility && `${source.credibility} (${credibilities[source.credibility]})`,
  ].filter(Boolean);
  return grade.length === 0 ? [] : ['', `Grade: ${grade.join(', ')}`];
}

/** The chain from this source back to those that it only relays. */
function derivationSection({ id }: Source, dossier: Dossier): string[] {
  const chain = derivationChain(id, dossier).map((origins) =>
    origins.map((origin) => originName(origin, dossier)).join(' and '),
  );
  return chain.length === 0 ? [] : ['', `Relays ${escapeMarkdown(chain.join(' → '))}`];
}
