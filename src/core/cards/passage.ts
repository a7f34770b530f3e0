/** What a stored text says at the place that a citation names. */
import type { Brief } from '../brief/brief';
import type { Citation } from '../brief/citations';
import { stopWords } from '../brief/read-languages';
import type { Project } from '../dossier/project';
import { rangesAt } from '../sources/stored-text';
import { storedText } from '../sources/stored-texts';
import { termOf } from '../sources/terms';
import { covers, overlaps } from '../text/range';
import { wordsOf } from '../text/words';

/** Of a page with several paragraphs that which has most of the sentence's words; undefined where the text does not know the place. */
export function citedPassage({ key, locator, ...range }: Citation, brief: Brief, project: Project): string | undefined {
  const stored = locator === '' ? undefined : storedText(project, key);
  const places = stored && rangesAt(stored, locator);
  if (!stored || !places) return undefined;
  const sentence = brief.sentences.find((candidate) => covers(candidate, range));
  const wanted = sentence && termsIn(brief.text.slice(sentence.start, sentence.end));
  let best: { readonly text: string; readonly shared: number } | undefined;
  for (const passage of stored.passages) {
    if (!places.some((place) => overlaps(place, passage))) continue;
    const text = stored.plain.slice(passage.start, passage.end);
    const shared = wanted ? [...termsIn(text)].filter((term) => wanted.has(term)).length : 0;
    if (!best || shared > best.shared) best = { text, shared };
  }
  return best?.text;
}

function termsIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).folded.flatMap((word) => termOf(word, stopWords) ?? []));
}
