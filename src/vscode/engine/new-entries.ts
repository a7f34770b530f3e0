/** New entries for a folder's dossier: which files take them, and the edit that adds them. */
import {
  applyEdits,
  type EntryFields,
  type EntryKind,
  globMatcher,
  knownSources,
  newEntry,
  plainReference,
  type TextEdit,
  writeKey,
} from '../../core/api';
import type { OpenProject } from './folder';
import { placeEdits, placeOrigin, placingIn, placingInTexts, positionAfter } from './placing';
import type { AddedEntries, EntryFile, KnownSource, NewEntries } from './protocol';

const listOf = { actor: 'actors', event: 'events', source: 'sources' } as const;

/** Those that have such a list; else those that can have one; else, in a dossier without such files, a new one. */
export function filesForEntries(kind: EntryKind, { project, files }: OpenProject): EntryFile[] {
  const list = listOf[kind];
  const places = project.dossierFiles.map((path) => ({ path, place: files.entryPlaces(path)[list] }));
  const having = places.filter(({ place }) => place?.hasList);
  const taking = having.length > 0 ? having : places.filter(({ place }) => place);
  if (taking.length > 0) return taking.map(({ path }) => ({ path, isNew: false }));
  const path = [`dossier/${list}.yaml`, `dossier/new-${list}.yaml`].find(
    (name) => !project.dossierFiles.includes(name) && globMatcher(project.config.dossier)(name),
  );
  return path === undefined ? [] : [{ path, isNew: true }];
}

export async function addEntries(
  { folder, path, kind, entries }: NewEntries,
  { project, files }: OpenProject,
): Promise<AddedEntries | undefined> {
  const { texts } = await files.texts([], [path]);
  const before = texts.get(path) ?? '';
  let text = before;
  let caret = 0;
  const ids: string[] = [];
  for (const entry of entries) {
    const added = newEntry(kind, entry, text, project);
    if (!added) return undefined;
    text = applyEdits(text, [added.edit]);
    caret = added.caret;
    if (added.id !== undefined) ids.push(added.id);
  }
  const edit = difference(before, text);
  const [placed] = placeEdits([{ ...edit, file: path }], placingInTexts(folder, texts));
  return { edit: placed!, caret: positionAfter(before, edit, caret), ids };
}

/** Those that are there already, by what tells one source from another. */
export function findKnown(
  folder: string,
  pasted: readonly EntryFields[],
  { project, files }: OpenProject,
): (KnownSource | undefined)[] {
  const placing = placingIn(folder, files);
  return knownSources(pasted, project.dossier).map(
    (source) =>
      source && {
        ...placeOrigin(source.origin, placing),
        key: source.id,
        reference: plainReference(source),
        citation: `[@${writeKey(source.id)}]`,
      },
  );
}

/** The one edit that makes a text of another: what they begin and end with stays. */
function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
