/** Completion in a dossier file: ids and cite keys where an entry is named, the words that a field takes, the fields themselves. */
import { cslFields, cslTypes } from '../dossier/csl-terms';
import { expectedAt } from '../dossier/expected';
import { listTexts } from '../dossier/entry-texts';
import type { Project } from '../dossier/project';
import { type EntryKind, kindsAt } from '../dossier/references';
import { entryLists } from '../dossier/schema';
import type { TextRange } from '../text/range';
import { matchingEntries } from './entry-search';
import { writeId } from './id-writing';
import { type WritingPlace, writingPlaceAt } from './writing-place';

export interface DossierCompletion {
  /** What is shown: the id, the word or the field. */
  readonly label: string;
  readonly kind: EntryKind | 'word' | 'field';
  /** What replaces the range. */
  readonly text: string;
  /** The name or the title of an entry, the meaning of a field or a word. */
  readonly detail?: string;
  /** What an editor matches the typed word with. */
  readonly filterText: string;
  /** In this order the best comes first. */
  readonly sortText: string;
}

/** The range is what a choice replaces: the word that stands at the cursor. */
export interface DossierCompletions extends TextRange {
  readonly items: readonly DossierCompletion[];
  /** There are more; ask again when more has been typed. */
  readonly incomplete: boolean;
}

/** The completions at an offset of a dossier file, however unfinished it is; nothing where none can be given. */
export function completeDossierAt(text: string, offset: number, project: Project): DossierCompletions | undefined {
  const place = writingPlaceAt(text, offset);
  if (!place) return completeList(text, offset);
  const { list, path, isKey } = place;
  const expected = expectedAt(list, path);
  const isSourceField = list === 'sources' && path.length === 0;
  const fields = isSourceField ? [...expected.fields, ...cslFields.map((name) => [name, undefined] as const)] : expected.fields;
  ...
}
