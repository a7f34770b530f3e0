/** A brief as the engine reads it: the one result that every finding, card and completion asks. */

import { sentenceDigest } from '../dossier/not-claims';
import type { Project } from '../dossier/project';
import type { Block, Comment } from '../markdown/blocks';
import { type Lines, linesOf } from '../text/lines';
import type { TextRange } from '../text/range';
import type { Attribution } from './attributions';
import { type BlockReading, type BlockView, readBlock, type Sentence, type Surroundings } from './block-reading';
import { type Citation, findCitations } from './citations';
import { languagesOf } from './languages';
import { english } from './lexicons/en';
import { sectionHeadings } from './lexicons/en/claim-words';
import type { Mention } from './mentions';
import { readNames } from './names-reading';
import type { Quote } from './quote-reading';
import { type Register, registerOf } from './register';
import { type Account, noAccount } from './support';

export type { Quote, Sentence };

export interface Brief {
  /** The path it was read from, as the client names it. */
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  /** The `date` of its front matter, in EDTF. */
  readonly date?: string;
  /** The kind of text that it is. */
  readonly register: Register;
  readonly blocks: readonly Block[];
  /** The reading of each block, in the order of the blocks. */
  readonly readings: readonly BlockReading[];
  readonly comments: readonly Comment[];
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly quotes: readonly Quote[];
}

/** Reads any text as a brief; never fails. Offsets are UTF-16 code units into the text as it is. */
export function readBrief(file: string, text: string, project: Project, observe?: Surroundings['observe']): Brief {
  const { blocks, comments, views, date, language, mentions, idOf } = readNames(text, project);
  const around: Surroundings = {
    lexicon: english,
    register: registerOf(text, referencesAndHeadings(blocks, views), english),
    notes: sourcedNotes(blocks, idOf),
    actors: project.dossier.actors,
    idOf,
    speakers: speakersOf(blocks, mentions, idOf),
    quoted: quotedIn(blocks),
    ...(observe && { observe }),
  };
  const languages = languagesOf(
    views.map(({ outsideQuotes }) => outsideQuotes),
    language,
  );
  const outline = new Outline();
  let account = noAccount;
  const readings = blocks.map((block, i) => {
    const read = readBlock(
      { block, language: languages[i]!, view: views[i]!, mentions: mentions[i]! },
      account,
      around,
    );
    account = block.kind === 'heading' ? withSection(noAccount, outline.enter(block)) : read.account;
    if (block.kind === 'caption') account = { ...account, afterTable: true };
    return read.reading;
  });
  return {
    file,
    text,
    lines: linesOf(text),
    ...(date !== undefined && { date }),
    register: around.register,
    blocks,
    readings,
    comments,
    sentences: setAside(
      readings.flatMap((reading) => reading.sentences),
      text,
      project,
    ),
    citations: readings.flatMap((reading) => reading.citations).sort(byStart), // an inline note stands in its paragraph
    mentions: readings.flatMap((reading) => reading.mentions).sort(byStart),
    attributions: readings.flatMap((reading) => reading.attributions),
    quotes: readings.flatMap((reading) => reading.quotes),
  };
}

/** The sentences, those among them no claims of which a user has said so. */
function setAside(sentences: readonly Sentence[], text: string, { notClaims }: Project): readonly Sentence[] {
  if (!notClaims || notClaims.digests.size === 0) return sentences;
  return sentences.map((sentence) => {
    const isAside = notClaims.digests.has(sentenceDigest(text.slice(sentence.start, sentence.end)));
    return isAside ? { ...sentence, ...noClaim } : sentence;
  });
}

const noClaim = { kind: 'other', score: 0, why: ['is remembered as no claim'], isAside: true } as const;

/** What tells the register of a text beside its words. */
function referencesAndHeadings(
  blocks: readonly Block[],
  views: readonly BlockView[],
): { references: number; headings: string[] } {
  const refers = ({ prose }: Block, i: number): boolean =>
    prose.footnotes.length > 0 || views[i]!.citations.some(({ mode }) => mode !== 'narrative');
  return {
    references: blocks.filter(refers).length,
    headings: blocks.filter(({ kind }) => kind === 'heading').map(({ prose }) => prose.text),
  };
}

/** The account under a heading: whatever went before is closed. */
function withSection(account: Account, section: string | undefined): Account {
  return section === undefined ? account : { ...account, section };
}

/** What the sections are for that a place stands in; one whose heading does not tell is for what the one around it is. */
class Outline {
  private open: { readonly level: number; readonly section: string | undefined }[] = [];

  enter({ level = 1, prose }: Block): string | undefined {
    this.open = this.open.filter((outer) => outer.level < level);
    const own = sectionHeadings.find(([, pattern]) => pattern.test(prose.text))?.[0];
    const section = own ?? this.open.at(-1)?.section;
    this.open.push({ level, section });
    return section;
  }
}

function byStart(a: TextRange, b: TextRange): number {
  return a.start - b.start;
}

/** The cite keys in each footnote that holds a citation, a link or a reference in words. */
function sourcedNotes(blocks: readonly Block[], idOf: Surroundings['idOf']): Map<string, readonly string[]> {
  const notes = new Map<string, readonly string[]>();
  for (const { label, prose } of blocks) {
    if (label === undefined) continue;
    const keys = findCitations(prose.text).map(({ key }) => idOf(key));
    const isSourced = keys.length > 0 || prose.links.length > 0 || english.patterns.placeInSource.test(prose.text);
    if (isSourced) notes.set(label, [...(notes.get(label) ?? []), ...keys]);
  }
  return notes;
}

function quotedIn(blocks: readonly Block[]): Map<number, readonly TextRange[]> {
  const quoted = new Map<number, readonly TextRange[]>();
  for (const { quotation, kind, prose } of blocks) {
    if (quotation === undefined || kind !== 'quote') continue;
    const paragraph = prose.toFile({ start: 0, end: prose.text.length });
    quoted.set(quotation, [...(quoted.get(quotation) ?? []), paragraph]);
  }
  return quoted;
}

/** Who speaks in each block quote that an attribution line or a citation tells of. */
function speakersOf(
  blocks: readonly Block[],
  mentions: readonly (readonly Mention[])[],
  idOf: Surroundings['idOf'],
): Map<number, readonly string[]> {
  const speakers = new Map<number, readonly string[]>();
  for (const [i, { quotation, kind, prose }] of blocks.entries()) {
    if (quotation === undefined) continue;
    const keys = findCitations(prose.text).map(({ key }) => idOf(key));
    if (kind !== 'attribution-line' && keys.length === 0) continue;
    const actors = kind === 'attribution-line' ? mentions[i]!.map(({ id }) => id) : [];
    speakers.set(quotation, [...(speakers.get(quotation) ?? []), ...actors, ...keys]);
  }
  return speakers;
}
