/** Which entries a place means: a name or a cite key in a brief, an id, a name or a title in a dossier file; and where else it means them. */
import type { Brief } from '../brief/brief';
import { entryTextAt } from '../dossier/entry-texts';
import type { Project } from '../dossier/project';
import { yamlScalars } from '../dossier/yaml';
import { type TextRange, touches } from '../text/range';
import { entriesOf, kindOf, kindOfList, referenceInDossierAt, referencesTo } from './entry-reference';
import type { EntryName } from './rename-target';

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
  return entryNamedAt(text, offset);
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

/** The name, an alias or the title of an entry that stands in a list of its own kind. */
function entryNamedAt(text: string, offset: number): EntriesAtPlace | undefined {
  const entry = entryTextAt(text, offset);
  const kind = entry && kindOfList[entry.list];
  if (!kind) return undefined;
  const scalars = yamlScalars(text.slice(entry.start, entry.end)).filter(({ isKey }) => !isKey);
  const named = scalars.find(
    ({ path, start, end }) =>
      ['name', 'aliases', 'title'].includes(String(path[1])) && touches({ start, end }, offset - entry.start),
  );
  const id = scalars.find(({ path }) => path.length === 2 && path[0] === named?.path[0] && path[1] === 'id');
  if (!named || !id) return undefined;
  const range = { start: entry.start + named.start, end: entry.start + named.end };
  return { ...range, entries: [{ kind, id: id.value.trim() }] };
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
