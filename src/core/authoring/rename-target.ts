/** What a rename at a place is about: the entry whose id or cite key stands there, or why nothing there can be renamed. */
import type { Brief } from '../brief/brief';
import type { Project } from '../dossier/project';
import type { EntryKind } from '../dossier/references';
import { type TextRange, touches } from '../text/range';
import { entriesOf, kindOf, referenceInDossierAt } from './entry-reference';

export interface EntryName {
  readonly kind: EntryKind;
  readonly id: string;
}

/** The range is that of the id or the cite key alone: what an editor lets the user write over. */
export interface RenameTarget extends EntryName, TextRange {}

/** Why something is not done, in one line for the user. */
export interface Refusal {
  readonly reason: string;
}

/** At an offset of a brief: the cite key of a citation. */
export function renameTargetAt(brief: Brief, offset: number, { dossier }: Project): RenameTarget | Refusal {
  const citation = brief.citations.find((range) => touches(range, offset));
  if (citation) {
    const { key, start, end } = citation;
    if (!dossier.sources.has(key)) return { reason: `No source has the key “${key}”.` };
    const written = /^-?@\{?/.exec(brief.text.slice(start, end))![0].length;
    return { kind: 'source', id: key, start: start + written, end: start + written + key.length };
  }
  const mention = brief.mentions.find((range) => touches(range, offset));
  if (!mention) return { reason: 'Only ids and cite keys can be renamed, and there is none here.' };
  const { name } = entriesOf(mention.kind, dossier).get(mention.id)!;
  return {
    reason: `This is a name and not an id: change “${name}” in the dossier, or list what you write as an alias.`,
  };
}

/** At an offset of a dossier file: an id or a cite key, where the entry is written and where another names it. */
export function renameTargetInDossierAt(text: string, offset: number, { dossier }: Project): RenameTarget | Refusal {
  const reference = referenceInDossierAt(text, offset);
  if (!reference) return { reason: 'Only ids and cite keys can be renamed, and there is none here.' };
  const { id, kinds, role, start, end } = reference;
  const kind = kindOf(reference, dossier);
  const isKnown = role === 'definition' || (kind && entriesOf(kind, dossier).has(id));
  return kind && isKnown ? { kind, id, start, end } : { reason: `No ${kinds.join(' or ')} has the id “${id}”.` };
}
