/** The fix that inserts a citation at the end of a sentence, for the sources that support it best. */
import type { Brief } from '../brief/brief';
import { english } from '../brief/lexicons/en';
import type { Project } from '../dossier/project';
import { indexSources, rankSources, type SourceIndex } from '../sources/ranking';
import { shortReference } from '../sources/reference';
import { writeKey } from '../text/cite-key';
import type { Fix } from '../text/finding';
import { overlaps, type TextRange } from '../text/range';

const offers = 5;
const indexes = new WeakMap<Project, SourceIndex>(); // built when the first fix is asked for

/** Offers to cite, best source first; none where the dossier holds nothing on the sentence. */
export function citeFixes(range: TextRange, brief: Brief, project: Project): Fix[] {
  const sentence = brief.sentences.find((candidate) => overlaps(candidate, range));
  if (!sentence) return [];
  const text = brief.text.slice(sentence.start, sentence.end);
  const at = sentence.start + insertionPoint(text);
  return rankSources(sourceIndex(project), text, offers).map(({ key, locator }, i): Fix => {
    const source = project.dossier.sources.get(key)!;
    const place = locator === undefined ? '' : `, ${locator}`;
    return {
      title: `Cite ${shortReference(source)}${place} [@${key}]`,
      ...(i === 0 && { preferred: true }),
      edits: [{ file: brief.file, start: at, end: at, text: ` [@${writeKey(key)}${place}]` }],
    };
  });
}

function sourceIndex(project: Project): SourceIndex {
  const index = indexes.get(project) ?? indexSources(project, english.stopWords);
  indexes.set(project, index);
  return index;
}

/** Before the final stop and the note behind it; behind a quotation that holds the stop. */
function insertionPoint(sentence: string): number {
  const ending = /\s*[.!?…]*(?:\[\^[^\]]*\])?$/.exec(sentence);
  return ending?.index ?? sentence.length;
}
