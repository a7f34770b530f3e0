/** What can be done about the findings in a part of a document: a brief, a file of the dossier, or the configuration. */
import {
  type Brief,
  citationOffersAt,
  type Finding,
  type Fix,
  fixesFor,
  positionAt,
  type TextRange,
} from '../../core/api';
import type { Folder, OpenBrief } from './folder';
import { type Placing, placeEdits, placeFix, placingIn } from './placing';
import type { DocumentOffset, DocumentRange, FixedFinding, PlacedOffer } from './protocol';

export async function fixesAt(question: DocumentRange, folder: Folder): Promise<readonly FixedFinding[] | undefined> {
  const { files } = await folder.settled();
  const inFiles = placingIn(question.folder, files);
  const placed = (finding: Finding, fixes: readonly Fix[], placing: Placing): FixedFinding => {
    return { finding, fixes: fixes.map((fix) => placeFix(fix, placing)) };
  };
  const open = await folder.brief(question);
  if (open) {
    const placing = withBrief(open.brief, inFiles);
    const found = open.findings().filter((finding) => reaches(question, finding));
    const withTexts = found.length === 0 ? open.project : await folder.withAllTexts(open);
    return found.map((finding) => placed(finding, fixesFor(finding, open.brief, withTexts), placing));
  }
  if (files.documents.get(question.path)?.version !== question.version) return undefined;
  const problems = await folder.problems();
  return problems
    .filter((finding) => finding.file === question.path && reaches(question, finding))
    .map((finding) => placed(finding, finding.fixes ?? [], inFiles));
}

/** What the sentence at the place may cite. */
export async function citationOffersIn(
  open: OpenBrief,
  { offset, ...at }: DocumentOffset,
  folder: Folder,
): Promise<readonly PlacedOffer[] | undefined> {
  const { brief } = open;
  const project = await folder.withAllTexts(open);
  const placing = withBrief(brief, { folder: at.folder, positionsIn: () => () => ({ line: 0, column: 0 }) });
  return citationOffersAt(brief, { start: offset, end: offset }, project)?.offers.map(({ edit, ...offer }) => {
    const [placed] = placeEdits([{ file: brief.file, ...edit }], placing);
    return { ...offer, edit: placed! };
  });
}

/** Only the text of the brief tells where its lines are. */
function withBrief({ file, lines }: Brief, { folder, positionsIn }: Placing): Placing {
  const inBrief = (offset: number) => positionAt(lines, offset);
  return { folder, positionsIn: (path) => (path === file ? inBrief : positionsIn(path)) };
}

function reaches(question: TextRange, { start, end }: TextRange): boolean {
  return start <= question.end && question.start <= end;
}
