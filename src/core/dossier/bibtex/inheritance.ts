/** What an entry of BibTeX takes over from those it names in `crossref` and `xdata`: biblatex's manual, appendix B. */
import type { BibEntry, BibField } from './scan';

/** The entry with the fields that it inherits behind its own; each still stands where it was written. */
export function withInherited(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>): BibEntry {
  const fields = inherited(entry, byKey, new Set([entry.key]));
  return fields.length === 0 ? entry : { ...entry, fields: [...entry.fields, ...fields] };
}

/** The keys that a field names. */
export function parentKeys({ value }: BibField): string[] {
  return value.split(/[\s,]+/).filter((key) => key !== '');
}

export function isParentField({ name }: BibField): boolean {
  return name === 'crossref' || name === 'xdata';
}

function inherited(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>, visited: Set<string>): BibField[] {
  const found: BibField[] = [];
  const has = (name: string): boolean => [...entry.fields, ...found].some((field) => field.name === name);
  for (const link of entry.fields.filter(isParentField)) {
    for (const key of parentKeys(link)) {
      const parent = byKey.get(key);
      if (!parent || visited.has(key)) continue;
      visited.add(key);
      const given = [...parent.fields, ...inherited(parent, byKey, visited)];
      for (const field of given) {
        const names = isParentField(field) ? [] : namesInChild(field.name, parent.type, entry.type);
        found.push(...names.filter((name) => !has(name)).map((name) => ({ ...field, name })));
      }
    }
  }
  return found;
}

const own: ReadonlySet<string> = new Set(
  'ids xref entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype'
    .split(' ')
    .concat('shorthand shorthandintro sortkey'.split(' ')),
);
const notPassedOn: ReadonlySet<string> = new Set(['shorttitle', 'sorttitle', 'indextitle', 'indexsorttitle']);

/** A title of the whole, by the kind of parent: what it is called in a part. */
const titles: readonly { parents: string; children: string; prefix: string }[] = [
  { parents: 'mvbook', children: 'book inbook bookinbook suppbook', prefix: 'main' },
  {
    parents: 'mvcollection mvreference',
    children: 'collection reference incollection inreference suppcollection',
    prefix: 'main',
  },
  { parents: 'mvproceedings', children: 'proceedings inproceedings', prefix: 'main' },
  { parents: 'book', children: 'inbook bookinbook suppbook', prefix: 'book' },
  { parents: 'collection reference', children: 'incollection inreference suppcollection', prefix: 'book' },
  { parents: 'proceedings', children: 'inproceedings', prefix: 'book' },
  { parents: 'periodical', children: 'article suppperiodical', prefix: 'journal' },
];

/** What a field of the parent is in the child: a book's title is a chapter's `booktitle`. */
function namesInChild(name: string, parent: string, child: string): string[] {
  if (own.has(name)) return [];
  const includes = (list: string, type: string): boolean => list.split(' ').includes(type);
  const rule = titles.find(({ parents, children }) => includes(parents, parent) && includes(children, child));
  if (!rule) return [name];
  if (notPassedOn.has(name)) return [];
  if (['title', 'subtitle', 'titleaddon'].includes(name)) return [`${rule.prefix}${name}`];
  if (name === 'author' && includes('mvbook book', parent)) return ['bookauthor', 'author'];
  return [name];
}
