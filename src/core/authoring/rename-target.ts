/** What a rename at a place is about: the entry whose id, cite key or name stands there, or why nothing there can be renamed. */
import type { Brief } from '../brief/brief';
import type { Mention } from '../brief/mentions';
import type { Dossier } from '../dossier/model';
import type { Project } from '../dossier/project';
import type { EntryKind } from '../dossier/references';
import { type TextRange, touches } from '../text/range';
import { entriesOf, kindOf, referenceInDossierAt } from './entry-reference';
import { isSameName, nameWrittenAt } from './written-names';

export interface EntryName {
  readonly kind: EntryKind;
  readonly id: string;
}

/** The range is that of the id, the cite key or the name alone: what an editor lets the user write over. */
export interface RenameTarget extends EntryName, TextRange {
  /** The name or the alias as the dossier writes it, where that is what is renamed, and not the id. */
  readonly name?: string;
}

/** Why something is not done, in one line for the user. */
export interface Refusal {
  readonly reason: string;
}

const nothingHere: Refusal = { reason: 'Only ids, cite keys and names can be renamed, and there is none here.' };

/** At an offset of a brief: the cite key of a citation, or the name that a mention writes. */
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
  return mention ? mentionedName(brief, mention, dossier) : nothingHere;
}

function otherKey(key: string, source: { readonly id: string }): Refusal {
  return { reason: `“${key}” is another key of the source “${source.id}”: change it where the source lists it.` };
}

function mentionedName(brief: Brief, mention: Mention, { actors, events }: Dossier): RenameTarget | Refusal {
  const { kind, id, candidates, start, end } = mention;
  const entries: Dossier['actors'] | Dossier['events'] = kind === 'actor' ? actors : events;
  const written = brief.text.slice(start, end);
  if (candidates.length > 1) {
    const names = candidates.map((candidate) => `“${entries.get(candidate)?.name ?? candidate}”`).join(' or ');
    return { reason: `This may be ${names}: write the full name first, so that it is clear whose name is to change.` };
  }
  const { name, aliases } = entries.get(id)!;
  const same = [name, ...aliases].find((one) => isSameName(one, written));
  if (same !== undefined) return { kind, id, name: same, start, end };
  return { reason: `“${written}” is short for “${name}”: rename it where the whole name is written.` };
}

/** At an offset of a dossier file: a name or an alias where the entry is written; an id or a cite key, where the entry is written and where another names it. */
export function renameTargetInDossierAt(text: string, offset: number, { dossier }: Project): RenameTarget | Refusal {
  const reference = referenceInDossierAt(text, offset);
  if (!reference) return nameWrittenAt(text, offset) ?? nothingHere;
  const { id, kinds, role, start, end } = reference;
  const kind = kindOf(reference, dossier);
  const entry = kind && entriesOf(kind, dossier).get(id);
  if (role === 'reference' && entry && entry.id !== id) return otherKey(id, entry);
  return kind && (role === 'definition' || entry)
    ? { kind, id, start, end }
    : { reason: `No ${kinds.join(' or ')} has the id “${id}”.` };
}
