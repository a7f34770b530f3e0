/** The reading of one block: its sentences and what supports each. A pure function of the block and a small context. */
import type { NameIndex } from '../dossier/names';
import type { Block } from '../markdown/blocks';
import { placeholder, referenceMark } from '../markdown/prose';
import { covers, overlaps, type TextRange } from '../text/range';
import { splitSentences } from '../text/sentences';
import { type Attribution, readAttributions } from './attributions';
import { type Citation, findCitations } from './citations';
import type { Lexicon } from './lexicon';
import { findMentions, type Mention } from './mentions';
import { findQuotes } from './quotes';
import { type KindReading, readKind } from './sentence-kind';
import { type Account, continueAccount, noSupport, type Support, type Supported, type SupportInput } from './support';

export interface Sentence extends TextRange, KindReading {
  readonly support: Support;
  /** The ids of the actors and the cite keys that support it. */
  readonly by: readonly string[];
}

export interface Quote extends TextRange {
  /** The id of the actor who speaks, where that is known. */
  readonly speaker?: string;
  /** True where nothing tells whose words these are, though a reader would ask. */
  readonly unattributed: boolean;
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
  readonly names: NameIndex;
  readonly lexicon: Lexicon;
  /** The cite keys behind each footnote's label; a footnote with a link alone has none, one without a source is absent. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The ids of actors that are persons. */
  readonly persons: ReadonlySet<string>;
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

/** Reads a block after the account that the blocks before it left open; gives the account that it leaves open itself. */
export function readBlock(
  block: Block,
  account: Account,
  around: Surroundings,
): { reading: BlockReading; account: Account } {
  const { prose } = block;
  const citations = findCitations(prose.text);
  const visible = blank(
    prose.text,
    citations.map((citation) => citation.cluster),
    referenceMark,
  );
  const mentions = findMentions(visible, around.names);
  const quotes = findQuotes(visible);
  const inFile = <T extends TextRange>(item: T): T => ({ ...item, ...prose.toFile(item) });
  const common = {
    citations: citations.map((citation) => ({ ...inFile(citation), cluster: prose.toFile(citation.cluster) })),
    mentions: mentions.map(inFile),
  };
  if (!proseKinds.has(block.kind)) {
    return { reading: { ...common, sentences: [], attributions: [], quotes: [] }, account };
  }
  const spoken = keepNarrative(visible, citations, prose.text);
  const outsideQuotes = blank(
    spoken,
    quotes.map(({ start, end }) => ({ start: start + 1, end: end - 1 })),
    placeholder,
  );
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
      keys: [...within(range, citations).map(({ key }) => key), ...notesIn(block, range, around)],
      linked: prose.links.some((link) => overlaps(link, range)) || footnoted(block, range, around),
      bracketed: citations.some((citation) => citation.mode !== 'narrative' && covers(range, citation)),
      wholeQuote: own.quotes.some(
        (quote) => quote.start <= range.start + 1 && quote.end >= range.start + text.length - 1,
      ),
      actorIn: (part) => mentions.find((mention) => mention.kind === 'actor' && overlaps(mention, part))?.id,
    };
  });
  const { persons, speakers, lexicon } = around;
  const supported = continueAccount(inputs, account, { block, persons, speakers, lexicon });
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
      quotes: quotesOf(block, quotes, inputs, supported.sentences, around).map(inFile),
    },
    account: supported.account,
  };
}

/** The sentences without what stands before them: portion marks, symbols, a time or a run-in heading in bold. */
function sentencesOf(text: string, { prose }: Block, lexicon: Lexicon): TextRange[] {
  const label = /^[^\p{L}\p{N}"“'‘«([@€$£]*/u.exec(text)![0].length;
  const runIn = prose.strong.find(
    ({ start, end }) => start === label && isRunIn(text.slice(start, end), text.slice(end)),
  );
  const from = runIn?.end ?? label;
  const rules = { ...lexicon.sentences, trailing: referenceMark };
  return splitSentences(text.slice(from), rules).map((sentence) => {
    const [start, end] = [sentence.start + from, sentence.end + from];
    return { start: start + (portionMark.exec(text.slice(start, end))?.[0].length ?? 0), end };
  });
}

/** `**Liberal Union.** Its leader`, `**03:41** A camera`: a label, and no part of the sentence behind it. */
function isRunIn(bold: string, behind: string): boolean {
  return behind.trim() !== '' && (/[.:!?]$/.test(bold) || /^[:.]\s/.test(behind) || !/\p{L}/u.test(bold));
}

/** A paragraph's classification in a cable or memo: `(SBU)`, `(U)`, `(S//NF)`. */
const portionMark = /^\((?:U|C|S|TS|SBU|CUI|FOUO|LES|OUO|NU|NR|NC|NS|R|OS)(?:\/\/?[A-Z][A-Z ,/-]*)?\)\s+/;

/** The text with each range overwritten, as long as before. */
function blank(text: string, ranges: readonly TextRange[], filler: string): string {
  let result = '';
  let position = 0;
  for (const { start, end } of ranges) {
    if (end <= position) continue;
    result += text.slice(position, start) + filler.repeat(end - Math.max(start, position));
    position = end;
  }
  return result + text.slice(position);
}

/** A narrative `@key` is a word of its sentence, "as @key shows": it is read as one. */
function keepNarrative(blanked: string, citations: readonly Citation[], text: string): string {
  let result = blanked;
  for (const { mode, start, end } of citations) {
    if (mode === 'narrative') result = result.slice(0, start) + text.slice(start, end) + result.slice(end);
  }
  return result;
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

/** The quotations of a block; a paragraph of a block quote is one, with or without marks. */
function quotesOf(
  block: Block,
  marked: readonly TextRange[],
  inputs: readonly SupportInput[],
  supported: readonly Supported[],
  around: Surroundings,
): Quote[] {
  if (block.kind !== 'quote') return marked.flatMap((quote) => readQuote(quote, inputs, supported, around));
  const support = supported.find((sentence) => sentence.support !== 'none') ?? noSupport;
  const whole = { start: 0, end: block.prose.text.length };
  return [{ ...whole, ...speakerOf(support.support, support.by, around), unattributed: support.support === 'none' }];
}

/** A quotation in the text, with its speaker; a word or two in quotation marks are a name or a term. */
function readQuote(
  quote: TextRange,
  inputs: readonly SupportInput[],
  supported: readonly Supported[],
  around: Surroundings,
): Quote[] {
  const at = inputs.findIndex((input) => overlaps(input.range, quote));
  if (at < 0) return [];
  const { text, range, kind } = inputs[at]!;
  const { support, by } = supported[at]!;
  const words = text.slice(quote.start - range.start, quote.end - range.start).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const agentless = around.lexicon.patterns.agentless.test(text);
  const asks = kind.kind === 'claim' || kind.kind === 'other' || agentless;
  return [
    {
      ...quote,
      ...speakerOf(support, by, around),
      unattributed: support === 'none' && asks && (words >= 3 || agentless),
    },
  ];
}

function speakerOf(support: Support, by: readonly string[], { persons }: Surroundings): { speaker?: string } {
  if (support !== 'attributed' && support !== 'carried') return {};
  const speaker = by.find((id) => persons.has(id)) ?? by[0];
  return speaker === undefined ? {} : { speaker };
}
