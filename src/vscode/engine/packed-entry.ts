/** One entry as text, and what else was noted where it stands: JSON without what the place tells. */
import type { ReadFile } from '../../core/api';

type Entry = ReadFile['actors' | 'events' | 'sources' | 'statements'][number];

/** What is found in a file beside its entries. */
export type Notes = Pick<ReadFile, 'references' | 'names' | 'texts' | 'problems'>;

/** The file that an entry stands in, and the offset that its own count from. */
export interface Place {
  readonly file: string;
  readonly start: number;
}

export function packEntry({ origin, ...entry }: Entry): string {
  return JSON.stringify({ ...entry, origin: [origin.start, origin.end] });
}

/** The entry of what `packEntry` wrote, parsed. */
export function unpackEntry<E extends Entry>(parsed: unknown, { file, start: from }: Place): E {
  const entry = parsed as { origin: unknown };
  const [start, end] = entry.origin as [number, number];
  entry.origin = { file, start: from + start, end: from + end };
  return parsed as E;
}

/** References and names are very many, and so without the names of their fields. */
interface PackedNotes {
  readonly references?: readonly (readonly [
    id: string,
    kinds: string,
    field: string,
    from: string | null,
    start: number,
    end: number,
  ])[];
  readonly names?: readonly (readonly [name: string, from: string, start: number, end: number])[];
  readonly texts?: Notes['texts'];
  readonly problems?: Notes['problems'];
}

export function packNotes({ references, names, texts, problems }: Notes): string {
  const packed: PackedNotes = {
    ...(references.length > 0 && {
      references: references.map(({ id, kinds, field, from, start, end }) => [
        ...([id, kinds.join(' '), field, from ?? null] as const),
        ...([start, end] as const),
      ]),
    }),
    ...(names.length > 0 && { names: names.map(({ name, from, start, end }) => [name, from, start, end]) }),
    ...(texts.length > 0 && { texts }),
    ...(problems.length > 0 && { problems }),
  };
  return JSON.stringify(packed);
}

export function referencesIn(parsed: unknown, { file, start: by }: Place): Notes['references'] {
  return ((parsed as PackedNotes).references ?? []).map(([id, kinds, field, from, start, end]) => {
    return { file, id, kinds: kindsOf(kinds), field, from: from ?? undefined, start: by + start, end: by + end };
  });
}

export function namesIn(parsed: unknown, { start: by }: Place): Notes['names'] {
  return ((parsed as PackedNotes).names ?? []).map(([name, from, start, end]) => {
    return { name, from, start: by + start, end: by + end };
  });
}

export function textsIn(parsed: unknown, { start }: Place): Notes['texts'] {
  return ((parsed as PackedNotes).texts ?? []).map((text) => moved(text, start));
}

export function problemsIn(parsed: unknown, { start }: Place): Notes['problems'] {
  return ((parsed as PackedNotes).problems ?? []).map((problem) => {
    if (!problem.fixes) return moved(problem, start);
    const fixes = problem.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => moved(edit, start)) }));
    return { ...moved(problem, start), fixes };
  });
}

function moved<R extends { readonly start: number; readonly end: number }>(range: R, by: number): R {
  return { ...range, start: range.start + by, end: range.end + by };
}

type Kinds = Notes['references'][number]['kinds'];

/** There are few of them, and one of each will do. */
function kindsOf(written: string): Kinds {
  const kinds = knownKinds.get(written) ?? (written.split(' ') as unknown as Kinds);
  knownKinds.set(written, kinds);
  return kinds;
}

const knownKinds = new Map<string, Kinds>();
