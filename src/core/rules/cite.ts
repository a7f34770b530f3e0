/** The fix that inserts a citation at the end of a sentence, for the sources that support it best. */
import type { Brief } from '../brief/brief';
import { english } from '../brief/lexicons/en';
import type { Dossier } from '../dossier/model';
import type { Project } from '../dossier/project';
import { indexSources, rankSources, type SourceIndex } from '../sources/ranking';
import { shortReference } from '../sources/reference';
import { writeKey } from '../text/cite-key';
import type { Fix } from '../text/finding';
import { overlaps, type TextRange } from '../text/range';

const offers = 5;
/** Built when the first fix is asked for; of a dossier with its stored texts, where all of them have been read. */
const indexes = new WeakMap<Dossier | Project['texts'], SourceIndex>();

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
  const { dossier, textFiles, texts: read } = project;
  const texts = read.size === textFiles.size ? read : new Map();
  const key = texts.size > 0 ? texts : dossier;
  const index = indexes.get(key) ?? indexSources({ dossier, texts }, english.stopWords);
  indexes.set(key, index);
  return index;
}

/** Before the final stop and the note behind it; behind a quotation that holds the stop. */
function insertionPoint(sentence: string): number {
  const ending = /\s*[.!?…]*(?:\[\^[^\]]*\])?$/.exec(sentence);
  return ending?.index ?? sentence.length;
}
