/** The reading of one block: its sentences and what supports each. A pure function of the block and a small context. */
import type { Actor } from '../dossier/model';
import type { Block } from '../markdown/blocks';
import { referenceMark } from '../markdown/prose';
import { covers, overlaps, type TextRange } from '../text/range';
import { type Attribution, readAttributions } from './attributions';
import { type Citation, findCitations } from './citations';
import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import { type ProseViews, viewProse } from './prose-views';
import { type Quote, readQuotes } from './quote-reading';
import { findQuotes } from './quotes';
import { type KindReading, readKind } from './sentence-kind';
import { sentencesOf } from './sentence-ranges';
import { type Account, continueAccount, type Support, type SupportInput } from './support';

export interface Sentence extends TextRange, KindReading {
  readonly support: Support;
  /** The ids of the actors and the cite keys that support it. */
  readonly by: readonly string[];
}

/** What a block holds; all offsets are the file's. */
export interface BlockReading {
  readonly sentences: readonly Sentence[];
  readonly citations: readonly Citation[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly quotes: readonly Quote[];
}

/** What the document knows beyond the block. */
export interface Surroundings {
  readonly lexicon: Lexicon;
  /** The cite keys behind each footnote's label; a footnote with a link alone has none, one without a source is absent. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  readonly actors: ReadonlyMap<string, Actor>;
  /** The source’s own key for any key that it has. */
  readonly idOf: (citeKey: string) => string;
  /** Who speaks in a block quote, as far as its attribution line or a citation in it tells: by `Block.quotation`. */
  readonly speakers: ReadonlyMap<number, readonly string[]>;
}

const ownFindingKind: KindReading = {
  kind: 'judgment',
  score: 0,
  why: ['is what the analysis just told of has found'],
};

/** Blocks whose prose makes sentences; the others are read for names and citations alone. */
const proseKinds: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'quote']);

/** A block's citations, and its prose as its readers need it. */
export interface BlockView extends ProseViews {
  readonly citations: readonly Citation[];
}

export function viewBlock({ prose }: Block): BlockView {
  const citations = findCitations(prose.text);
  return { citations, ...viewProse(prose.text, citations, findQuotes) };
}

/** What is read of a block before its sentences are; the mentions in offsets of its prose. */
export interface BlockInput {
  readonly block: Block;
  readonly view: BlockView;
  readonly mentions: readonly Mention[];
}

/** Reads a block after the account that the blocks before it left open; gives the account that it leaves open itself. */
export function readBlock(
  { block, view, mentions }: BlockInput,
  account: Account,
  around: Surroundings,
): { reading: BlockReading; account: Account } {
  const { prose } = block;
  const { withoutCitations, spoken, outsideQuotes } = view;
  const citations = view.citations.map((found) => ({ ...found, id: around.idOf(found.key) }));
  const inFile = <T extends TextRange>(item: T): T => ({ ...item, ...prose.toFile(item) });
  const common = {
    citations: citations.map((citation) => ({ ...inFile(citation), cluster: prose.toFile(citation.cluster) })),
    mentions: mentions.map(inFile),
  };
  if (!proseKinds.has(block.kind)) {
    return { reading: { ...common, sentences: [], attributions: [], quotes: [] }, account };
  }
  const quotes = findQuotes(withoutCitations);
  const inputs = sentencesOf(spoken, block, around.lexicon).map((range): SupportInput => {
    const text = spoken.slice(range.start, range.end).replaceAll(referenceMark, ' ').trimEnd();
    const unquoted = outsideQuotes.slice(range.start, range.start + text.length).replaceAll(referenceMark, ' ');
    const own = {
      sentence: range,
      quotes: quotes.filter((quote) => overlaps(quote, range)),
      names: within(range, mentions),
    };
    return {
      range,
      text,
      kind: readKind(
        {
          text,
          outsideQuotes: unquoted,
          hasName: own.names.some((name) => name.start > range.start),
          inList: block.kind === 'item',
        },
        around.lexicon,
      ),
      attributions: readAttributions({ ...own, text: outsideQuotes }, around.lexicon),
      keys: [...within(range, citations).map(({ id }) => id), ...notesIn(block, range, around)],
      linked: prose.links.some((link) => overlaps(link, range)) || footnoted(block, range, around),
      bracketed: citations.some((citation) => citation.mode !== 'narrative' && covers(range, citation)),
      wholeQuote: own.quotes.some(
        (quote) => quote.start <= range.start + 1 && quote.end >= range.start + text.length - 1,
      ),
      actorIn: (part) => mentions.find((mention) => mention.kind === 'actor' && overlaps(mention, part))?.id,
    };
  });
  const { actors, speakers, lexicon } = around;
  const supported = continueAccount(inputs, account, { block, actors, speakers, lexicon });
  const sentences = inputs.map((input, i): Sentence => {
    const { support, by, ownFinding } = supported.sentences[i]!;
    return { ...prose.toFile(input.range), ...(ownFinding ? ownFindingKind : input.kind), support, by };
  });
  return {
    reading: {
      ...common,
      sentences,
      attributions: inputs
        .flatMap((input) => input.attributions)
        .map((attribution) => attributionInFile(attribution, inFile)),
      quotes: readQuotes(block, quotes, inputs, supported.sentences, around).map(inFile),
    },
    account: supported.account,
  };
}

function within<T extends TextRange>(range: TextRange, items: readonly T[]): T[] {
  return items.filter((item) => covers(range, item));
}

function notesIn(block: Block, range: TextRange, { notes }: Surroundings): string[] {
  return within(range, block.prose.footnotes).flatMap(({ label }) => notes.get(label) ?? []);
}

function footnoted(block: Block, range: TextRange, { notes }: Surroundings): boolean {
  return within(range, block.prose.footnotes).some(({ label }) => notes.has(label));
}

function attributionInFile(attribution: Attribution, inFile: (range: TextRange) => TextRange): Attribution {
  const place = ({ start, end }: TextRange): TextRange => inFile({ start, end });
  return {
    ...attribution,
    source: place(attribution.source),
    cue: place(attribution.cue),
    content: attribution.content.map(place),
  };
}
