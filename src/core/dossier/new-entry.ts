/** The text of a new entry, in the form in which its file writes entries. */
import type { TextEdit } from '../text/edits';
import type { EntryPlace } from './entry-place';
import { writeYaml } from './yaml';

/** Field → value, in the order in which they are written. An undefined value is written as a field that is to be filled in. */
export type EntryFields = Readonly<Record<string, unknown>>;

export interface EntryEdit {
  readonly edit: TextEdit;
  /** In the text after the edit: behind the first field that is to be filled in, or behind the entry. */
  readonly caret: number;
}

export function entryEdit(fields: EntryFields, place: EntryPlace): EntryEdit {
  const { before, after, start, end } = place;
  const { text, caret } = place.form === 'lines' ? inLines(fields, place) : inBraces(fields, place.form);
  return {
    edit: { start, end, text: before + text + after },
    caret: start + before.length + caret,
  };
}

function inLines(fields: EntryFields, { indent, lineBreak }: EntryPlace): { text: string; caret: number } {
  let caret: number | undefined;
  let text = '';
  for (const [name, value] of Object.entries(fields)) {
    text += `${text === '' ? `${indent}- ` : `${lineBreak}${indent}  `}${name}: `;
    if (value === undefined) caret ??= text.length;
    else text += writeYaml(value);
  }
  return { text, caret: caret ?? text.length };
}

function inBraces(fields: EntryFields, form: 'braces' | 'json'): { text: string; caret: number } {
  const text = form === 'braces' ? writeYaml(fields) : JSON.stringify(fields, null, 1).replace(/\n */g, ' ');
  return { text, caret: text.length };
}
