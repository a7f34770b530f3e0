/** Where the entry is written that a place means: an id in a dossier file, a name or a cite key in a brief. */
import type { Brief } from '../brief/brief';
import type { Origin } from '../dossier/model';
import type { Project } from '../dossier/project';
import { type TextRange, touches } from '../text/range';
import { entriesOf, referenceInDossierAt } from './entry-reference';

/** The words that lead somewhere, and where they lead; to several places where a name may mean several entries. */
export interface Definition extends TextRange {
  readonly origins: readonly Origin[];
}

/** What the name or the citation at an offset of the brief leads to. */
export function definitionAt(brief: Brief, offset: number, { dossier }: Project): Definition | undefined {
  const citation = brief.citations.find((range) => touches(range, offset));
  if (citation) return leadingTo([dossier.sources.get(citation.key)], citation);
  const mention = brief.mentions.find((range) => touches(range, offset));
  return (
    mention &&
    leadingTo(
      mention.candidates.map((id) => entriesOf(mention.kind, dossier).get(id)),
      mention,
    )
  );
}

/** What the id or the cite key at an offset of a dossier file leads to. */
export function definitionInDossierAt(text: string, offset: number, { dossier }: Project): Definition | undefined {
  const reference = referenceInDossierAt(text, offset);
  return (
    reference &&
    leadingTo(
      reference.kinds.map((kind) => entriesOf(kind, dossier).get(reference.id)),
      reference,
    )
  );
}

function leadingTo(
  entries: readonly ({ readonly origin: Origin } | undefined)[],
  { start, end }: TextRange,
): Definition | undefined {
  const origins = entries.flatMap((entry) => (entry ? [entry.origin] : []));
  return origins.length === 0 ? undefined : { start, end, origins };
}
