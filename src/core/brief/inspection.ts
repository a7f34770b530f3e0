/** What the engine read in a brief, in the shape that `dossier inspect` promises to scripts. */
import type { Project } from '../dossier/project';
import type { TextRange } from '../text/range';
import type { Brief } from './brief';
import type { CitationMode } from './citations';
import type { SentenceKind } from './sentence-kind';
import type { Support } from './support';

/** Offsets are UTF-16 code units, the end exclusive, into the file as it is. A contract: fields are added, never changed. */
export interface Inspection {
  readonly file: string;
  /** The brief's date in EDTF, or null where its front matter gives none. */
  readonly date: string | null;
  readonly sentences: readonly (TextRange & {
    readonly kind: SentenceKind;
    readonly score: number;
    readonly support: Support;
    readonly by: readonly string[];
    readonly why: readonly string[];
  })[];
  readonly citations: readonly (TextRange & {
    readonly key: string;
    readonly mode: CitationMode;
    readonly prefix: string;
    readonly locator: string;
    readonly suffix: string;
    readonly known: boolean;
  })[];
  readonly mentions: readonly (TextRange & {
    readonly kind: 'actor' | 'event';
    readonly id: string;
    readonly candidates: readonly string[];
    readonly via: 'name' | 'alias' | 'surname';
  })[];
  readonly attributions: readonly {
    readonly source: TextRange & { readonly id?: string };
    readonly cue: TextRange;
    readonly content: readonly TextRange[];
    readonly quoted: boolean;
  }[];
  readonly quotes: readonly (TextRange & { readonly speaker?: string })[];
}

export function inspectBrief(brief: Brief, { dossier }: Project): Inspection {
  return {
    file: brief.file,
    date: brief.date ?? null,
    sentences: brief.sentences.map(({ start, end, kind, score, support, by, why }) => ({
      ...{ start, end, kind, score, support, by, why },
    })),
    citations: brief.citations.map(({ start, end, key, mode, prefix, locator, suffix }) => ({
      ...{ start, end, key, mode, prefix, locator, suffix },
      known: dossier.sources.has(key),
    })),
    mentions: brief.mentions.map(({ start, end, kind, id, candidates, via }) => ({
      start,
      end,
      kind,
      id,
      candidates,
      via,
    })),
    attributions: brief.attributions.map(({ source, cue, content, quoted }) => {
      const actor = brief.mentions.find(
        ({ kind, start, end }) => kind === 'actor' && source.start <= start && end <= source.end,
      );
      return { source: { start: source.start, end: source.end, ...(actor && { id: actor.id }) }, cue, content, quoted };
    }),
    quotes: brief.quotes.map(({ start, end, speaker }) => ({ start, end, ...(speaker !== undefined && { speaker }) })),
  };
}
