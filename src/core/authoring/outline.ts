/** What a dossier file holds, entry by entry: for an editor's outline, and for what stands above an entry. */
import { entryTexts } from '../dossier/entry-texts';
import type { Dossier, Origin, Statement } from '../dossier/model';
import type { Project } from '../dossier/project';
import type { EntryKind } from '../dossier/references';
import type { EntryList } from '../dossier/schema';
import { plainReference } from '../sources/reference';
import type { TextRange } from '../text/range';

/** An entry with its whole text. Offsets are UTF-16 code units into the file. */
export interface OutlinedEntry extends TextRange {
  readonly list: EntryList;
  /** Undefined of a statement, which nothing names. */
  readonly kind?: EntryKind;
  readonly id?: string;
  /** The name, the cite key, or who says what. */
  readonly label: string;
  readonly detail: string;
  /** Where its id stands, or what comes nearest to one. */
  readonly at: TextRange;
}

/** The entries of a file that are in use, in its order; `text` is the file as the project has read it. */
export function outlineOf(path: string, text: string, { dossier }: Project): OutlinedEntry[] {
  const entries = entriesIn(path, dossier).sort((a, b) => a.at.start - b.at.start);
  const texts = entryTexts(text);
  let next = 0;
  return entries.flatMap((entry): OutlinedEntry[] => {
    while (next < texts.length - 1 && texts[next]!.end <= entry.at.start) next++;
    const around = texts[next];
    if (!around || around.start > entry.at.start || around.end < entry.at.end) return [];
    return [
      { ...entry, start: around.start, end: around.start + text.slice(around.start, around.end).trimEnd().length },
    ];
  });
}

type Entry = Omit<OutlinedEntry, 'start' | 'end'>;

function entriesIn(path: string, { actors, events, sources, statements }: Dossier): Entry[] {
  const here = ({ origin }: { readonly origin: Origin }): boolean => origin.file === path;
  const at = ({ origin: { start, end } }: { readonly origin: Origin }): TextRange => ({ start, end });
  const entries: Entry[] = [];
  for (const actor of actors.values()) {
    const { id, name, type } = actor;
    if (here(actor)) entries.push({ list: 'actors', kind: 'actor', id, label: name, detail: type, at: at(actor) });
  }
  for (const event of events.values()) {
    const { id, name, date = '' } = event;
    if (here(event)) entries.push({ list: 'events', kind: 'event', id, label: name, detail: date, at: at(event) });
  }
  for (const source of sources.values()) {
    const { id } = source;
    if (!here(source)) continue;
    entries.push({ list: 'sources', kind: 'source', id, label: id, detail: plainReference(source), at: at(source) });
  }
  for (const statement of statements) {
    if (!here(statement)) continue;
    const label = statementLabel(statement, actors.get(statement.by)?.name);
    entries.push({ list: 'statements', label, detail: statement.date ?? '', at: at(statement) });
  }
  return entries;
}

const longest = 60;

function statementLabel({ by, says, quote }: Statement, name = by): string {
  const words = (quote === undefined ? (says ?? '') : `“${quote}”`).replace(/\s+/g, ' ').trim();
  const short = words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
  return `${name}: ${short}`;
}
