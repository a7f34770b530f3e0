/** The stored texts of a project's sources, each read once for each version of it. */
import type { Source } from '../dossier/model';
import type { Project } from '../dossier/project';
import { readStoredText, type StoredText } from './stored-text';

/** What a rule needs of a project to find a stored text. */
export type StoredTexts = Pick<Project, 'dossier' | 'texts'>;

/** A source's stored text, or undefined where there is no such source or nothing is stored for it. */
export function storedText({ dossier, texts }: StoredTexts, key: string): StoredText | undefined {
  const source = dossier.sources.get(key);
  const text = source && texts.get(source.id);
  if (text === undefined) return undefined;
  const known = read.get(source!);
  if (known?.text === text) return known.stored;
  const stored = readStoredText(text);
  read.set(source!, { text, stored });
  return stored;
}

/** By entry, which outlives a project that is opened anew. */
const read = new WeakMap<Source, { readonly text: string; readonly stored: StoredText }>();
