/** Where a fact comes from, as a card says it behind the fact: `(Stangarone 2019, para. 6, B2, 3 years old)`. */
import type { Dossier, Source, SourceRef } from '../dossier/model';
import { ageOf, lengthInWords } from '../sources/age';
import { shortReference } from '../sources/reference';
import { excerpt } from '../text/excerpt';
import type { CardContext } from './context';
import { escapeMarkdown } from './markdown';

const most = 3;
const longest = 60;

/** With a space before it; nothing where no source is given. */
export function sourceNote(refs: readonly SourceRef[], dossier: Dossier, context: CardContext): string {
  return refs.length === 0 ? '' : ` (${sourceNames(refs, dossier, context)})`;
}

/** The sources with the place, the grade and, from a year on, the age of each at the brief's date. */
export function sourceNames(refs: readonly SourceRef[], { sources }: Dossier, { date }: CardContext): string {
  const notes = refs.slice(0, most).map(({ id, locator }) => {
    const source = sources.get(id);
    const name = excerpt(source ? shortReference(source) : id, longest);
    return [name, locator, source && gradeOf(source), source && yearsOf(source, date)].filter(Boolean).join(', ');
  });
  const more = refs.length - notes.length;
  return escapeMarkdown([...notes, ...(more > 0 ? [`${more} more`] : [])].join('; '));
}

/** `B2`; either part may be missing. */
function gradeOf({ reliability, credibility }: Source): string {
  return `${reliability ?? ''}${credibility ?? ''}`;
}

function yearsOf(source: Source, date: string | undefined): string | undefined {
  const age = ageOf(source, date);
  return age?.unit === 'year' && !age.isAfter ? `${lengthInWords(age)} old` : undefined;
}
