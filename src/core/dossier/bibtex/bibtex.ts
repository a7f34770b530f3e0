/** A BibTeX or BibLaTeX file as CSL items, each with the places of its key and fields, and all that is wrong with it. */
import type { TextRange } from '../../text/range';
import { didYouMean } from '../../text/suggest';
import type { BibProblem } from './cursor';
import { readEdtf } from './dates';
import { isParentField, parentKeys, withInherited } from './inheritance';
import { type BibEntry, type BibField, scanBibtex } from './scan';
import { type CslItem, toCsl } from './to-csl';
import { readVerbatim } from './uninterpreted';

/** An item; the range is that of its cite key. */
export interface BibItem extends TextRange {
  readonly item: CslItem;
  /** Where a field stands that is called the same in both, or the key of that number in it; else where the cite key does. */
  rangeOf(field: string, index?: number): TextRange;
}

export interface BibItems {
  readonly items: readonly BibItem[];
  readonly problems: readonly BibProblem[];
}

/** Reads any text. An entry of the type `xdata` only lends its fields. */
export function readBibtex(text: string): BibItems {
  const { entries, problems } = scanBibtex(text);
  const byKey = new Map(entries.toReversed().flatMap((entry) => otherKeys(entry).map((key) => [key, entry])));
  for (const entry of entries.toReversed()) byKey.set(entry.key, entry);
  return {
    items: entries.filter(({ type }) => type !== 'xdata').map((entry) => toItem(entry, byKey, text)),
    problems: [...problems, ...entries.flatMap((entry) => [...problemsOf(entry, byKey, text)])],
  };
}

function toItem(entry: BibEntry, byKey: ReadonlyMap<string, BibEntry>, text: string): BibItem {
  return {
    start: entry.start,
    end: entry.end,
    item: toCsl(withInherited(entry, byKey)),
    rangeOf(name, index) {
      const field = entry.fields.find((candidate) => candidate.name === name);
      return field ? placeIn(field, text, index) : entry;
    },
  };
}

/** An entry may name another by a key that is listed in `ids` there: biblatex’s manual, section 2.2.3. */
function otherKeys({ fields }: BibEntry): string[] {
  return (fields.find(({ name }) => name === 'ids')?.value ?? '').split(/[\s,]+/).filter((key) => key !== '');
}

/** What stands between the delimiters, or the key of that number there. */
function placeIn({ start, end }: BibField, text: string, index?: number): TextRange {
  const written = text.slice(start, end);
  const found = [...written.matchAll(index === undefined ? /[^\s{}"].*[^\s{}"]|[^\s{}"]/gs : /[^\s,{}"]+/g)][
    index ?? 0
  ];
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : { start, end };
}

/** What is wrong with the fields of an entry that can be read. */
function* problemsOf({ fields }: BibEntry, byKey: ReadonlyMap<string, BibEntry>, text: string): Generator<BibProblem> {
  const seen = new Set<string>();
  for (const field of fields) {
    const { name } = field;
    if (seen.has(name)) {
      const message = `This entry has the field “${name}” already; the first one is in use.`;
      yield { rule: 'dossier/schema', severity: 'warning', message, ...placeIn(field, text) };
    }
    seen.add(name);
    if (isParentField(field)) yield* missingParents(field, byKey, text);
    if (/^(?:url|event|orig)?date$/.test(name) && readEdtf(readVerbatim(field.value)) === undefined) {
      const message = `Expected a date in EDTF, such as 2019-02-27, 2019-10 or 2020-07~; found ${readVerbatim(field.value)}.`;
      yield { rule: 'dossier/schema', severity: 'warning', message, ...placeIn(field, text) };
    }
  }
}

function* missingParents(field: BibField, byKey: ReadonlyMap<string, BibEntry>, text: string): Generator<BibProblem> {
  for (const [i, key] of parentKeys(field).entries()) {
    if (byKey.has(key)) continue;
    const message = `No entry of this file has the key “${key}”.${didYouMean(key, byKey.keys())}`;
    yield { rule: 'dossier/unknown-reference', severity: 'warning', message, ...placeIn(field, text, i) };
  }
}
