/** A brief as the engine reads it: the one result that every finding, card and completion asks. */

import { isEdtf } from '../dossier/dates';
import type { Project } from '../dossier/project';
import { readYaml } from '../dossier/yaml';
import { type Block, type Comment, readMarkdown } from '../markdown/blocks';
import { type Lines, linesOf } from '../text/lines';
import type { Attribution } from './attributions';
import { type BlockReading, readBlock, type Sentence, type Surroundings } from './block-reading';
import { type Citation, findCitations } from './citations';
import { english } from './lexicons/en';
import { findMentions, type Mention } from './mentions';
import type { Quote } from './quote-reading';
import { noAccount } from './support';

export type { Quote, Sentence };

export interface Brief {
  /** The path it was read from, as the client names it. */
  readonly file: string;
  readonly text: string;
  readonly lines: Lines;
  /** The `date` of its front matter, in EDTF. */
  readonly date?: string;
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
export function readBrief(file: string, text: string, project: Project): Brief {
  const { blocks, comments, frontMatter } = readMarkdown(text);
  const around: Surroundings = {
    names: project.names,
    lexicon: english,
    notes: sourcedNotes(blocks),
    persons: new Set([...project.dossier.actors.values()].filter(({ type }) => type === 'person').map(({ id }) => id)),
    speakers: speakersOf(blocks, project),
  };
  let account = noAccount;
  const readings = blocks.map((block) => {
    const read = readBlock(block, account, around);
    account = { ...read.account, ...(block.kind === 'heading' && noAccount) };
    if (block.kind === 'caption') account = { ...account, afterTable: true };
    return read.reading;
  });
  const date = frontMatter && dateOf(frontMatter.text);
  return {
    file,
    text,
    lines: linesOf(text),
    ...(date !== undefined && { date }),
    blocks,
    readings,
    comments,
    sentences: readings.flatMap((reading) => reading.sentences),
    citations: readings.flatMap((reading) => reading.citations),
    mentions: readings.flatMap((reading) => reading.mentions),
    attributions: readings.flatMap((reading) => reading.attributions),
    quotes: readings.flatMap((reading) => reading.quotes),
  };
}

/** The cite keys in each footnote that holds a citation or a link. */
function sourcedNotes(blocks: readonly Block[]): Map<string, readonly string[]> {
  const notes = new Map<string, readonly string[]>();
  for (const { label, prose } of blocks) {
    if (label === undefined) continue;
    const keys = findCitations(prose.text).map(({ key }) => key);
    if (keys.length > 0 || prose.links.length > 0) notes.set(label, [...(notes.get(label) ?? []), ...keys]);
  }
  return notes;
}

/** Who speaks in each block quote that an attribution line or a citation tells of. */
function speakersOf(blocks: readonly Block[], { names }: Project): Map<number, readonly string[]> {
  const speakers = new Map<number, readonly string[]>();
  for (const { quotation, kind, prose } of blocks) {
    if (quotation === undefined) continue;
    const keys = findCitations(prose.text).map(({ key }) => key);
    if (kind !== 'attribution-line' && keys.length === 0) continue;
    const actors = kind === 'attribution-line' ? findMentions(prose.text, names).map(({ id }) => id) : [];
    speakers.set(quotation, [...(speakers.get(quotation) ?? []), ...actors, ...keys]);
  }
  return speakers;
}

function dateOf(frontMatter: string): string | undefined {
  const { value } = readYaml(frontMatter);
  const date = typeof value === 'object' && value !== null && 'date' in value ? String(value.date) : undefined;
  return date !== undefined && isEdtf(date) ? date : undefined;
}
