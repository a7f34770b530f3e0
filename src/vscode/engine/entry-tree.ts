/** The dossier as a tree, level by level: actors by type, events by date, sources by use. */
import {
  type Actor,
  actorTypes,
  type DossierEvent,
  type EntryKey,
  type EntryKind,
  entryKey,
  findEntries,
  type Project,
  plainReference,
  type Source,
} from '../../core/api';
import type { UseCount } from './workspace-index';

/** A line of the view; its `node` is what is asked with to see what is below it. */
export interface TreeNode {
  readonly node: string;
  readonly label: string;
  readonly description: string;
  readonly hasChildren: boolean;
  /** Of a line that is one entry. */
  readonly entry?: { readonly kind: EntryKind; readonly id: string };
  /** What it is, for its icon: a section, a type of actor, an event, a source. */
  readonly icon: TreeIcon;
}

export type TreeIcon = 'actors' | 'events' | 'sources' | 'group' | 'event' | 'source' | Actor['type'];

interface Shown {
  readonly project: Project;
  /** Undefined while the briefs are being looked through. */
  readonly counts?: ReadonlyMap<EntryKey, UseCount>;
}

interface Question {
  readonly node?: string;
  readonly filter?: string;
}

/** More lines than that below one another are put into groups. */
const page = 200;
const mostFound = 300;

export function treeNodes({ node, filter }: Question, shown: Shown): TreeNode[] {
  if (filter !== undefined && filter.trim() !== '') return node === undefined ? found(filter.trim(), shown) : [];
  const [section, group, letter] = (node ?? '').split('/').map(decodeURIComponent);
  if (section === 'actors') return group === undefined ? actorTypesIn(shown) : actorsOf(group, letter, shown);
  if (section === 'events') return group === undefined ? years(shown) : eventsOf(group, shown);
  if (section === 'sources') return group === undefined ? uses(shown) : sourcesOf(group, letter, shown);
  return sections(shown);
}

function sections({ project: { dossier } }: Shown): TreeNode[] {
  const section = (icon: 'actors' | 'events' | 'sources', label: string, size: number): TreeNode[] =>
    size === 0 ? [] : [{ node: icon, label, description: counted(size), hasChildren: true, icon }];
  return [
    ...section('actors', 'Actors', dossier.actors.size),
    ...section('events', 'Events', dossier.events.size),
    ...section('sources', 'Sources', dossier.sources.size),
  ];
}

const typeNames: Readonly<Record<Actor['type'], string>> = {
  person: 'People',
  organization: 'Organizations',
  'public-body': 'Public Bodies',
  company: 'Companies',
  country: 'Countries',
  media: 'Media',
};

function actorTypesIn({ project: { dossier } }: Shown): TreeNode[] {
  const sizes = new Map<string, number>();
  for (const { type } of dossier.actors.values()) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  return actorTypes
    .filter((type) => sizes.has(type))
    .map((type) => group(`actors/${type}`, typeNames[type], sizes.get(type)!));
}

function actorsOf(type: string, letter: string | undefined, shown: Shown): TreeNode[] {
  const actors = [...shown.project.dossier.actors.values()].filter((actor) => actor.type === type);
  return inPages(actors, { node: `actors/${type}`, letter, nameOf: ({ name }) => name }, (actor) =>
    actorNode(actor, shown),
  );
}

function actorNode({ id, name, type }: Actor, { counts }: Shown): TreeNode {
  return entryNode('actor', id, { label: name, description: mentions('actor', id, counts), icon: type });
}

function years({ project: { dossier } }: Shown): TreeNode[] {
  const sizes = new Map<string, number>();
  for (const event of dossier.events.values()) sizes.set(yearOf(event), (sizes.get(yearOf(event)) ?? 0) + 1);
  return [...sizes]
    .sort(([a], [b]) => (a < b ? 1 : -1)) // the latest first; without a date, last
    .map(([year, size]) => group(`events/${year}`, year || 'Without a date', size));
}

function eventsOf(year: string, { project: { dossier }, counts }: Shown): TreeNode[] {
  return [...dossier.events.values()]
    .filter((event) => yearOf(event) === year)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
    .map(({ id, name, date = '' }) => {
      const description = [date, mentions('event', id, counts)].filter(Boolean).join(' · ');
      return entryNode('event', id, { label: name, description, icon: 'event' });
    });
}

function yearOf({ date = '' }: DossierEvent): string {
  return /-?\d{4}/.exec(date)?.[0] ?? '';
}

/** The counts come when all briefs have been looked through; until then nothing is said to be never cited. */
function uses(shown: Shown): TreeNode[] {
  if (!shown.counts) return sourcesOf('all', undefined, shown);
  const sources = [...shown.project.dossier.sources.values()];
  const cited = sources.filter(({ id }) => shown.counts!.has(entryKey('source', id))).length;
  return [
    ...(cited > 0 ? [group('sources/cited', 'Cited', cited)] : []),
    ...(cited < sources.length ? [group('sources/uncited', 'Never Cited', sources.length - cited)] : []),
  ];
}

function sourcesOf(use: string, letter: string | undefined, shown: Shown): TreeNode[] {
  const count = ({ id }: Source) => shown.counts?.get(entryKey('source', id))?.uses ?? 0;
  const sources = [...shown.project.dossier.sources.values()].filter(
    (source) => use === 'all' || count(source) > 0 === (use === 'cited'),
  );
  const node = (source: Source) => sourceNode(source, count(source));
  const paged = { node: `sources/${use}`, letter, nameOf: ({ id }: Source) => id };
  if (use !== 'cited' || letter !== undefined || sources.length > page) return inPages(sources, paged, node);
  return sources.sort((a, b) => count(b) - count(a) || compare(a.id, b.id)).map(node);
}

function sourceNode(source: Source, count: number): TreeNode {
  const description = [count > 0 ? times(count) : '', plainReference(source)].filter(Boolean).join(' · ');
  return entryNode('source', source.id, { label: source.id, description, icon: 'source' });
}

function found(filter: string, shown: Shown): TreeNode[] {
  const { actors, events, sources } = shown.project.dossier;
  const entries = findEntries(shown.project.dossier, ['actor', 'event', 'source'], filter).slice(0, mostFound);
  return entries.map(({ kind, id }) => {
    if (kind === 'actor') return actorNode(actors.get(id)!, shown);
    if (kind === 'source') return sourceNode(sources.get(id)!, shown.counts?.get(entryKey('source', id))?.uses ?? 0);
    const { name, date = '' } = events.get(id)!;
    return entryNode('event', id, { label: name, description: date, icon: 'event' });
  });
}

interface Paged<T> {
  readonly node: string;
  readonly letter: string | undefined;
  readonly nameOf: (one: T) => string;
}

/** In the order of their names: all of them, or by first letter, and a letter that has very many in stretches. */
function inPages<T>(all: readonly T[], { node, letter, nameOf }: Paged<T>, line: (one: T) => TreeNode): TreeNode[] {
  if (letter === undefined && all.length > page) {
    const sizes = new Map<string, number>();
    for (const one of all) sizes.set(initial(nameOf(one)), (sizes.get(initial(nameOf(one))) ?? 0) + 1);
    return [...sizes]
      .sort(([a], [b]) => compare(a, b))
      .flatMap(([first, size]) => pagesOf(`${node}/${encodeURIComponent(first)}`, first, size));
  }
  const [first, from] = (letter ?? '').split('@');
  const wanted = letter === undefined ? [...all] : all.filter((one) => initial(nameOf(one)) === first);
  wanted.sort((a, b) => compare(nameOf(a), nameOf(b)));
  return wanted.slice(Number(from ?? 0), from === undefined ? undefined : Number(from) + page).map(line);
}

function pagesOf(node: string, first: string, size: number): TreeNode[] {
  if (size <= page) return [group(node, first, size)];
  return Array.from({ length: Math.ceil(size / page) }, (_, i) => {
    const last = Math.min(size, (i + 1) * page);
    return group(`${node}@${i * page}`, `${first} ${i * page + 1}–${last}`, last - i * page);
  });
}

function initial(name: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0] ?? '#';
  return letter.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toUpperCase();
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(a: string, b: string): number {
  return collator.compare(a, b);
}

function group(node: string, label: string, size: number): TreeNode {
  return { node, label, description: counted(size), hasChildren: true, icon: 'group' };
}

function entryNode(kind: EntryKind, id: string, shown: Pick<TreeNode, 'label' | 'description' | 'icon'>): TreeNode {
  return { node: `${kind} ${id}`, hasChildren: false, entry: { kind, id }, ...shown };
}

function mentions(kind: EntryKind, id: string, counts: Shown['counts']): string {
  const count = counts?.get(entryKey(kind, id));
  return count ? times(count.uses) : '';
}

function times(count: number): string {
  return `${counted(count)}×`;
}

function counted(count: number): string {
  return count.toLocaleString('en');
}
