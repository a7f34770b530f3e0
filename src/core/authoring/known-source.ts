/** Is a source that is to be added in the dossier already? By its DOI, its address, its cite key, or title and year. */
import type { Dossier, Source } from '../dossier/model';
import type { EntryFields } from '../dossier/new-entry';
import { checkEntry } from '../dossier/schema';
import { marksOf, normalTitle } from '../sources/same-work';

/** For each of the fields the source of the dossier that is the same one, or undefined where there is none. */
export function knownSources(pasted: readonly EntryFields[], { sources }: Dossier): (Source | undefined)[] {
  const byMark = new Map<string, Source[]>();
  for (const source of sources.values()) {
    for (const [, mark] of marksOf(source)) byMark.set(mark, [...(byMark.get(mark) ?? []), source]);
  }
  return pasted.map((fields) => {
    const source = asSource(fields);
    if (!source) return undefined;
    const withKey = typeof fields.id === 'string' ? sources.get(fields.id) : undefined;
    if (withKey && normalTitle(withKey) === normalTitle(source) && agree(withKey, source)) return withKey;
    const same = marksOf(source).flatMap(([by, mark]) => {
      const others = byMark.get(mark) ?? [];
      if (by === 'title and year') return others.find((other) => agree(other, source)) ?? [];
      const isFront = by === 'address' && !/[/?]/.test(mark); // of a paper or a body: the address of many
      return others.find((other) => !isFront || normalTitle(other) === normalTitle(source)) ?? [];
    });
    return same[0];
  });
}

/** As it would be in the dossier, wherever that is; undefined where the dossier cannot have it. */
export function asSource(fields: EntryFields): Source | undefined {
  const checked = checkEntry('sources', { ...fields, id: 'pasted' });
  return 'value' in checked ? ({ ...checked.value, origin: { file: '', start: 0, end: 0 } } as Source) : undefined;
}

/** Two papers may have one headline, and one paper two editorials: what both tell must be the same. */
function agree(a: Source, b: Source): boolean {
  const firstAuthor = ({ author }: Source) => author?.[0]?.family ?? author?.[0]?.literal;
  return [firstAuthor, (source: Source) => source['container-title']].every((of) => {
    const [one, other] = [of(a)?.toLowerCase(), of(b)?.toLowerCase()];
    return one === undefined || other === undefined || one === other;
  });
}
