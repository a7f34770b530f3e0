/** What a stretch of a brief cites: in itself, and in the footnotes that it calls. */
import type { Brief } from '../brief/brief';
import type { Citation } from '../brief/citations';
import { coveredBy, type TextRange } from '../text/range';

/** A footnote's mark in the text, and what the note cites. */
interface Note extends TextRange {
  readonly citations: readonly Citation[];
}

const notes = new WeakMap<Brief, readonly Note[]>(); // every sentence asks for them

export function citedIn(range: TextRange, brief: Brief): readonly Citation[] {
  const called = coveredBy(range, notesOf(brief));
  return [...coveredBy(range, brief.citations), ...called.flatMap(({ citations }) => citations)];
}

function notesOf(brief: Brief): readonly Note[] {
  const known = notes.get(brief);
  if (known) return known;
  const byLabel = new Map<string, readonly Citation[]>();
  brief.blocks.forEach(({ label }, i) => {
    if (label !== undefined) byLabel.set(label, [...(byLabel.get(label) ?? []), ...brief.readings[i]!.citations]);
  });
  const found = brief.blocks.flatMap(({ prose }) =>
    prose.footnotes.map((mark): Note => ({ ...prose.toFile(mark), citations: byLabel.get(mark.label) ?? [] })),
  );
  notes.set(brief, found);
  return found;
}
