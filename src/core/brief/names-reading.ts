/** What is read of a brief before its sentences are: its blocks, its date, and whom and what they name. */
import { isEdtf } from '../dossier/dates';
import type { Project } from '../dossier/project';
import { readYaml } from '../dossier/yaml';
import { type Block, type Comment, readMarkdown } from '../markdown/blocks';
import { type BlockView, viewBlock } from './block-reading';
import { english } from './lexicons/en';
import { englishNames } from './lexicons/en-names';
import { findMentions, type Mention } from './mentions';

export interface NamesReading {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  readonly views: readonly BlockView[];
  /** EDTF. */
  readonly date: string | undefined;
  /** Of each block, in offsets of its prose. */
  readonly mentions: readonly (readonly Mention[])[];
  /** A source's own key, whichever of its keys is cited. */
  readonly idOf: (key: string) => string;
}

export function readNames(text: string, { dossier, names: index }: Project): NamesReading {
  const { blocks, comments, frontMatter } = readMarkdown(text);
  const date = frontMatter && dateOf(frontMatter.text);
  const views = blocks.map(viewBlock);
  const mentions = findMentions(
    blocks.map(({ kind }, i) => ({ kind, text: views[i]!.withoutCitations })),
    { index, dossier, lexicon: english, names: englishNames, ...(date && { date }) },
  );
  return { blocks, comments, views, date, mentions, idOf: (key) => dossier.sources.get(key)?.id ?? key };
}

function dateOf(frontMatter: string): string | undefined {
  const { value } = readYaml(frontMatter);
  const date = typeof value === 'object' && value !== null && 'date' in value ? value.date : undefined;
  const written = typeof date === 'number' ? String(date) : date;
  return typeof written === 'string' && isEdtf(written) ? written : undefined;
}
