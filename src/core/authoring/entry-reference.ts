/** What a place in a dossier file means: the id of the entry that is written there, or one that names another entry. */
import { type EntryText, entryTextAt, entryTexts } from '../dossier/entry-texts';
import type { Dossier } from '../dossier/model';
import { type EntryKind, kindsAt } from '../dossier/references';
import type { EntryList } from '../dossier/schema';
import { type YamlScalar, yamlScalars } from '../dossier/yaml';
import { type TextRange, touches } from '../text/range';

/** One id at its place; offsets are UTF-16 code units into the file, without the quotation marks around the id. */
export interface EntryReference extends TextRange {
  readonly id: string;
  /** `definition`: the entry that has this id begins here. `reference`: another entry names it. */
  readonly role: 'definition' | 'reference';
  /** What the field may name; of a definition, what it is. */
  readonly kinds: readonly EntryKind[];
  /** The field, such as `id`, `via` or `roles.body`. The body of a role may be a name that is no entry's id. */
  readonly field: string;
  readonly style: YamlScalar['style'];
}

/** What the place at the offset means, as far as the file can be read; nothing where it is no id. */
export function referenceInDossierAt(text: string, offset: number): EntryReference | undefined {
  const entry = entryTextAt(text, offset);
  return entry && referencesIn(text, entry).find((reference) => touches(reference, offset));
}

/** Where a dossier file writes one of the ids, in its order; only the entries that hold the words are read. */
export function referencesTo(ids: readonly string[], text: string): EntryReference[] {
  const words = ids.map((id) => id.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`));
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return entryTexts(text)
    .filter(({ start, end }) => word.test(text.slice(start, end)))
    .flatMap((entry) => referencesIn(text, entry))
    .filter(({ id }) => ids.includes(id));
}

/** The kind of the entry that is named: where a field may name two kinds, the one that has the id. */
export function kindOf({ id, kinds }: Pick<EntryReference, 'id' | 'kinds'>, dossier: Dossier): EntryKind | undefined {
  return kinds.length === 1 ? kinds[0] : kinds.find((kind) => entriesOf(kind, dossier).has(id));
}

/** The entries of a kind, by id. */
export function entriesOf<K extends EntryKind>(kind: K, { actors, events, sources }: Dossier): EntriesByKind[K] {
  return { actor: actors, event: events, source: sources }[kind];
}

interface EntriesByKind {
  readonly actor: Dossier['actors'];
  readonly event: Dossier['events'];
  readonly source: Dossier['sources'];
}

export const kindOfList: Readonly<Record<EntryList, EntryKind | undefined>> = {
  actors: 'actor',
  events: 'event',
  sources: 'source',
  statements: undefined, // nothing names a statement
};

function referencesIn(text: string, { list, start, end }: EntryText): EntryReference[] {
  return yamlScalars(text.slice(start, end)).flatMap((scalar): EntryReference[] => {
    if (scalar.isKey) return [];
    const [, ...path] = scalar.path; // the first step is the entry's place in the list
    const field = path.filter((step) => typeof step === 'string').join('.');
    const isDefinition = field === 'id' && path.length === 1;
    const own = kindOfList[list];
    const kinds = isDefinition ? own && [own] : kindsAt(list, path);
    if (!kinds) return [];
    return [
      {
        ...{ id: scalar.value.trim(), role: isDefinition ? 'definition' : 'reference', kinds, field },
        ...{ style: scalar.style, start: start + scalar.start, end: start + scalar.end },
      },
    ];
  });
}
