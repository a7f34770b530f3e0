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
    const source = dossier.sources.get(key);
    if (!source) return { reason: `No source has the key “${key}”.` };
    if (source.id !== key) return otherKey(key, source);
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

function otherKey(key: string, source: { readonly id: string }): Refusal {
  return { reason: `“${key}” is another key of the source “${source.id}”: change it where the source lists it.` };
}

/** At an offset of a dossier file: an id or a cite key, where the entry is written and where another names it. */
export function renameTargetInDossierAt(text: string, offset: number, { dossier }: Project): RenameTarget | Refusal {
  const reference = referenceInDossierAt(text, offset);
  if (!reference) return { reason: 'Only ids and cite keys can be renamed, and there is none here.' };
  const { id, kinds, role, start, end } = reference;
  const kind = kindOf(reference, dossier);
  const entry = kind && entriesOf(kind, dossier).get(id);
  if (role === 'reference' && entry && entry.id !== id) return otherKey(id, entry);
  return kind && (role === 'definition' || entry)
    ? { kind, id, start, end }
    : { reason: `No ${kinds.join(' or ')} has the id “${id}”.` };
}
