/** Where a fact comes from, as a card says it behind the fact: `(Stangarone 2019, para. 6)`. */
import type { Dossier, SourceRef } from '../dossier/model';
import { shortReference } from '../sources/reference';
import { escapeMarkdown } from './markdown';

export function sourceNote(refs: readonly SourceRef[], { sources }: Dossier): string {
  if (refs.length === 0) return '';
  const notes = refs.map(({ id, locator }) => {
    const source = sources.get(id);
    return [source ? shortReference(source) : id, locator].filter(Boolean).join(', ');
  });
  return ` (${escapeMarkdown(notes.join('; '))})`;
}
