/** Adding an actor, an event, a source or a statement to a dossier file. */
import { entryPlaces } from '../dossier/entry-place';
import { citeKeyFrom, idFrom } from '../dossier/fresh-id';
import { type EntryEdit, type EntryFields, entryEdit } from '../dossier/new-entry';
import type { Project } from '../dossier/project';
import type { EntryKind } from '../dossier/references';
import type { EntryList } from '../dossier/schema';
import { entriesOf, referencesTo } from './entry-reference';

export interface NewEntry extends EntryEdit {
  /** The id or cite key that the entry has got; a statement needs none. */
  readonly id?: string;
}

/**
 * The edit that adds an entry to the text of a dossier file, in the form that the file has; an empty text is a new file.
 * Where `fields` has no `id`, or one that is taken, an actor or an event gets one made from its name, a source a cite key
 * made from its author and year, such as nothing has in the project or in the text. A field that everybody fills in and
 * that is not given is written empty. Undefined where the file is not written as lists of entries.
 */
export function newEntry(
  kind: EntryKind | 'statement',
  fields: EntryFields,
  text: string,
  project: Project,
): NewEntry | undefined {
  const place = entryPlaces(text)[listOf[kind]];
  if (!place) return undefined;
  if (kind === 'statement') {
    const said = 'quote' in fields ? 'quote' : 'says';
    return entryEdit({ by: fields.by, [said]: fields[said], ...fields }, place);
  }
  const { id: _, ...withoutId } = fields;
  const id = freshId(kind, fields, isTaken(kind, text, project));
  return { id, ...entryEdit({ id, ...firstFields(kind, fields), ...withoutId }, place) };
}

/** A cite key for each of the sources, such as nothing has in the project: its own where that is free. */
export function freshKeys(sources: readonly EntryFields[], project: Project): string[] {
  const given = new Set<string>();
  return sources.map((fields) => {
    const key = freshId('source', fields, (id) => given.has(id) || project.dossier.sources.has(id));
    given.add(key);
    return key;
  });
}

const listOf: Readonly<Record<EntryKind | 'statement', EntryList>> = {
  ...{ actor: 'actors', event: 'events', source: 'sources', statement: 'statements' },
};

/** What every entry of the kind has, in the order in which it is written; undefined where it is to be filled in. */
function firstFields(kind: EntryKind, { name, title, type, date }: EntryFields): EntryFields {
  if (kind === 'source') return { type, title };
  return kind === 'actor' ? { name, type } : { name, date };
}

function freshId(kind: EntryKind, fields: EntryFields, taken: (id: string) => boolean): string {
  if (typeof fields.id === 'string' && !taken(fields.id)) return fields.id;
  if (kind !== 'source') return idFrom(String(fields.name ?? ''), taken, kind);
  return citeKeyFrom({ who: whoOf(fields), year: /\d{4}/.exec(JSON.stringify(fields.issued) ?? '')?.[0] }, taken);
}

function isTaken(kind: EntryKind, text: string, { dossier }: Project): (id: string) => boolean {
  const isInText = (id: string): boolean =>
    referencesTo([id], text).some(({ role, kinds }) => role === 'definition' && kinds[0] === kind);
  return (id) => entriesOf(kind, dossier).has(id) || isInText(id);
}

/** By whom a source is known: its first author, or what stands in an author's place. */
function whoOf({ author, 'container-title': container, publisher, title }: EntryFields): string {
  const first: unknown = Array.isArray(author) ? author[0] : undefined;
  const name = typeof first === 'object' && first !== null ? (first as EntryFields) : {};
  return String(name.family ?? name.literal ?? name.given ?? container ?? publisher ?? title ?? '');
}
