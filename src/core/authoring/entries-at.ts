/** Which entries a place means: a name or a cite key in a brief, an id, a name or a title in a dossier file; and where else it means them. */
import type { Brief } from '../brief/brief';
import type { Project } from '../dossier/project';
import { type TextRange, touches } from '../text/range';
import { entriesOf, kindOf, referenceInDossierAt, referencesTo } from './entry-reference';
import type { EntryName } from './rename-target';
import { namedAt } from './written-names';

/** The words, and the entries that they mean or may mean. */
export interface EntriesAtPlace extends TextRange {
  readonly entries: readonly EntryName[];
}

export function entriesAt(brief: Brief, offset: number): EntriesAtPlace | undefined {
  const citation = brief.citations.find((range) => touches(range, offset));
  if (citation) return { ...rangeOf(citation), entries: [{ kind: 'source', id: citation.id }] };
  const mention = brief.mentions.find((range) => touches(range, offset));
  return mention && { ...rangeOf(mention), entries: candidatesOf(mention) };
}

export function entriesInDossierAt(text: string, offset: number, { dossier }: Project): EntriesAtPlace | undefined {
  const reference = referenceInDossierAt(text, offset);
  const kind = reference && kindOf(reference, dossier);
  const id = kind && (entriesOf(kind, dossier).get(reference.id)?.id ?? reference.id);
  if (kind) return { ...rangeOf(reference), entries: [{ kind, id: id! }] };
  const named = namedAt(text, offset);
  return named && { ...rangeOf(named), entries: [{ kind: named.kind, id: named.id }] };
}

/** The uses of the entries in a brief; a mention that may mean one of them is among them. */
export function highlightsIn(brief: Brief, entries: readonly EntryName[]): TextRange[] {
  const isMeant = (kind: EntryName['kind'], id: string) =>
    entries.some((entry) => entry.kind === kind && entry.id === id);
  return [
    ...brief.mentions.filter((mention) => candidatesOf(mention).some(({ kind, id }) => isMeant(kind, id))),
    ...brief.citations.filter(({ id }) => isMeant('source', id)),
  ].map(rangeOf);
}

/** Where a dossier file writes the ids of the entries. */
export function highlightsInDossier(text: string, entries: readonly EntryName[], { dossier }: Project): TextRange[] {
  const ids = entries.map(({ id }) => id);
  return referencesTo(ids, text)
    .filter((reference) => entries.some(({ kind, id }) => id === reference.id && kind === kindOf(reference, dossier)))
    .map(rangeOf);
}

function candidatesOf({ kind, id, candidates }: Brief['mentions'][number]): EntryName[] {
  return (candidates.length > 1 ? candidates : [id]).map((candidate) => ({ kind, id: candidate }));
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
