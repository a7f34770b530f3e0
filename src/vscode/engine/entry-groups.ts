/** The entries of a dossier in the groups that the view shows, and very many names in groups by how they begin. */
import type { FoundEntry } from '../../core/api';

/** The groups of a part of the dossier, which stay while the part is as it is. */
export type Groups = ReadonlyMap<string, readonly FoundEntry[]>;

/** More lines below one another nobody reads. */
export const page = 200;

const known = new WeakMap<readonly FoundEntry[], Groups>();

/** So many entries are gone over without a pause: some ten milliseconds of work. */
const atOnce = 4000;

/**
 * The groups of each part. While they are made it lets whoever asks something else go first: to go over 100,000 entries for the
 * first time takes a while.
 */
export async function groupsOf(
  parts: Iterable<readonly FoundEntry[]>,
  groupOf: (entry: FoundEntry) => string,
  pause: () => Promise<void>,
): Promise<readonly Groups[]> {
  const all: Groups[] = [];
  let made = 0;
  for (const part of parts) {
    const groups = known.get(part) ?? grouped(part, groupOf);
    if (!known.has(part)) made += part.length;
    known.set(part, groups);
    all.push(groups);
    if (made < atOnce) continue;
    made = 0;
    await pause();
  }
  return all;
}

/** Group → how many it holds. */
export function sizesOf(all: readonly Groups[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const groups of all) for (const [name, { length }] of groups) sizes.set(name, (sizes.get(name) ?? 0) + length);
  return sizes;
}

export function membersOf(all: readonly Groups[], isWanted: (group: string) => boolean): FoundEntry[] {
  return all.flatMap((groups) => [...groups].flatMap(([name, members]) => (isWanted(name) ? members : [])));
}

function grouped<T>(all: Iterable<T>, groupOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const name = groupOf(one);
    const others = groups.get(name);
    if (others) others.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** A line of its own, or all that begins so. */
export type NamedGroup<T> =
  | { readonly one: T }
  | { readonly beginning: string; readonly label: string; readonly size: number };

interface Naming<T> {
  readonly nameOf: (one: T) => string;
  /** Those alone that begin so. */
  readonly beginning: string;
}

/**
 * Those that begin so, in the order of their names: all of them, or where they are very many in groups by the next letters, of
 * which a group of one is a line.
 */
export function byBeginnings<T>(all: readonly T[], { nameOf, beginning }: Naming<T>): NamedGroup<T>[] {
  const within = all
    .map((one) => ({ one, sorted: sortedAs(nameOf(one)) }))
    .filter(({ sorted }) => sorted.startsWith(beginning));
  if (within.length > page) {
    const shared = sharedLength(within.map(({ sorted }) => sorted));
    const groups = [...grouped(within, ({ sorted }) => firstLetters(sorted, shared))];
    if (groups.length > 1)
      return groups
        .sort(([a], [b]) => compare(a, b))
        .map(([letters, members]) => {
          const { one } = members[0]!;
          if (members.length === 1) return { one };
          return { beginning: letters, label: asWritten(letters, nameOf(one)), size: members.length };
        });
  }
  return within.sort((a, b) => compare(a.sorted, b.sorted)).map(({ one }) => ({ one }));
}

/** The beginning of a name as the name has it, accents left out. */
function asWritten(beginning: string, name: string): string {
  const letters = name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  const from = Math.max(0, letters.search(/[\p{L}\p{N}]/u));
  const written = letters.slice(from, from + beginning.length);
  return written.toUpperCase() === beginning ? written.trimEnd() : beginning;
}

/** What a name is sorted by: from its first letter or number on, in capitals without accents. */
function sortedAs(name: string): string {
  const from = name.search(/[\p{L}\p{N}]/u);
  if (from < 0) return '#';
  return name.slice(from).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toUpperCase();
}

/** The first letter or number of what a name is sorted by. */
export function initialOf(name: string): string {
  const [first] = name;
  if (first !== undefined && first >= 'A' && first <= 'Z') return first; // as most names of very many
  return firstLetters(sortedAs(/[\p{L}\p{N}]/u.exec(name)?.[0] ?? ''), 0);
}

/** How many letters all names begin with. */
function sharedLength([first = '', ...others]: readonly string[]): number {
  let length = first.length;
  for (const other of others) {
    let i = 0;
    while (i < length && other[i] === first[i]) i++;
    length = i;
  }
  if (/[\uD800-\uDBFF]$/.test(first.slice(0, length))) length--; // half of a letter
  return length;
}

/** One letter more than so many units; no letter is cut in two. */
function firstLetters(name: string, shared: number): string {
  const next = name.codePointAt(shared);
  return next === undefined ? name : name.slice(0, shared) + String.fromCodePoint(next);
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export function compare(a: string, b: string): number {
  return collator.compare(a, b);
}
