/** The sentences of a block, each with all that tells what it is and whose: the input of what supports it. */
import type { Block } from '../markdown/blocks';
import { referenceMark } from '../markdown/prose';
import { covers, overlaps, type TextRange } from '../text/range';
import { addNeighbours, attributionEvidence, type Voice } from './attribution-evidence';
import { readAttributions } from './attributions';
import type { Citation } from './citations';
import { addSurroundings, claimEvidence } from './claim-evidence';
import type { Lexicon } from './lexicon';
import { even, probability } from './logistic';
import type { Mention } from './mentions';
import type { ProseViews } from './prose-views';
import type { Register } from './register';
import type { ShownSentence } from './sentence-features';
import { readKind, type SentenceText } from './sentence-kind';
import { sentencesOf } from './sentence-ranges';
import type { Account, SupportInput } from './support';
import { wordsOf } from './word-classes';

/** The features of a sentence that a fitted model decided on; offsets are the file's. */
export interface Observed extends TextRange {
  readonly kind: 'attribution' | 'claim' | 'label';
  readonly features: ReadonlySet<string>;
}

export interface BlockParts {
  readonly block: Block;
  readonly views: ProseViews;
  readonly citations: readonly Citation[];
  readonly quotes: readonly TextRange[];
  readonly mentions: readonly Mention[];
}

export interface Reader {
  readonly lexicon: Lexicon;
  readonly register: Register;
  /** The cite keys behind each footnote's label; a footnote with a link alone has none, one without a source is absent. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The labels of all footnotes: a mark of another is a slip, which `citation/malformed` reports. */
  readonly noteLabels: ReadonlySet<string>;
  /** Told of the features of each sentence: the fitting of weights listens. */
  readonly observe?: (observed: Observed) => void;
}

export interface ReadSentences {
  readonly inputs: readonly SupportInput[];
  /** What each of them shows to those who label it. */
  readonly shown: readonly ShownSentence[];
  /** What the last of them leaves for the next block to go on with. */
  readonly voice: Voice;
}

/** The sentences, and what the last of them leaves for the next block to go on with. */
export function readSentences(parts: BlockParts, account: Account, reader: Reader): ReadSentences {
  const { block, views, quotes } = parts;
  const { lexicon } = reader;
  const pieces = sentencesOf(views.spoken, block, lexicon).map((range, i) => {
    const piece = pieceOf(range, parts);
    const words = wordsOf(piece.outsideQuotes);
    const attributions = readAttributions(
      { ...piece.own, words, text: views.outsideQuotes, quoted: views.spoken },
      lexicon,
    );
    const text = { outside: views.outsideQuotes, sentence: range, words, quotes, isFirst: i === 0, attributions };
    return {
      ...piece,
      words,
      attributions,
      voiceEvidence: attributionEvidence(text, lexicon),
      claimEvidence: claimEvidence(piece.outsideQuotes, words, lexicon),
    };
  });
  const voice = addNeighbours(
    pieces.map((piece) => piece.voiceEvidence),
    account.voice,
  );
  addSurroundings(
    pieces.map((piece) => piece.claimEvidence),
    sectionFor(reader.register, account),
  );
  const inputs = pieces.map((piece): SupportInput => {
    observe(piece, parts, reader);
    return inputOf(piece, parts, reader);
  });
  const shown = pieces.map((piece, i) => ({
    input: inputs[i]!,
    text: piece.outsideQuotes,
    words: piece.words,
    names: piece.own.names.map(({ kind, start, end }) => ({
      kind,
      start: start - piece.range.start,
      end: end - piece.range.start,
    })),
    evidence: { claim: piece.claimEvidence, voice: piece.voiceEvidence },
  }));
  return { inputs, shown, voice };
}

/** What a paper calls its findings and its methods is its own work; a brief's findings are about others. */
function sectionFor(register: Register, { place: { section } }: Account): string | undefined {
  return register === 'paper' || (section !== 'results' && section !== 'method') ? section : undefined;
}

interface Piece {
  readonly range: TextRange;
  readonly text: string;
  readonly outsideQuotes: string;
  readonly own: {
    readonly sentence: TextRange;
    readonly quotes: readonly TextRange[];
    readonly names: readonly Mention[];
  };
}

interface ReadPiece extends Piece {
  readonly attributions: SupportInput['attributions'];
  readonly voiceEvidence: ReadonlySet<string>;
  readonly claimEvidence: ReadonlySet<string>;
}

function pieceOf(range: TextRange, { views, quotes, mentions }: BlockParts): Piece {
  const text = views.spoken.slice(range.start, range.end).replaceAll(referenceMark, ' ').trimEnd();
  return {
    range,
    text,
    outsideQuotes: views.outsideQuotes.slice(range.start, range.start + text.length).replaceAll(referenceMark, ' '),
    own: {
      sentence: range,
      quotes: quotes.filter((quote) => overlaps(quote, range)),
      names: within(range, mentions),
    },
  };
}

function inputOf(piece: ReadPiece, { block, citations, mentions }: BlockParts, reader: Reader): SupportInput {
  const { range, text, outsideQuotes, own, attributions } = piece;
  const { lexicon, register, notes, noteLabels } = reader;
  const { weights = unweighted } = lexicon;
  const footnotes = within(range, block.prose.footnotes);
  const sentence: SentenceText = {
    text,
    outsideQuotes,
    named: new Set(own.names.filter(({ start }) => start > range.start).map(({ kind }) => kind)),
    inList: block.kind === 'item',
    register,
    evidence: piece.claimEvidence,
    weights: register === 'speech' ? weights.spokenClaim : weights.writtenClaim,
  };
  return {
    range,
    text,
    sentence,
    attributions,
    voiced: probability(weights.attribution, piece.voiceEvidence),
    inOwnVoice: ['report by writer', 'attitude by writer', 'source own'].some((name) => piece.voiceEvidence.has(name)),
    kind: readKind(sentence, lexicon),
    keys: [
      ...within(range, citations).map(({ id }) => id),
      ...footnotes.flatMap(({ label }) => notes.get(label) ?? []),
    ],
    linked:
      block.prose.links.some((link) => overlaps(link, range)) ||
      footnotes.some(({ label }) => notes.has(label) || !noteLabels.has(label)) ||
      lexicon.patterns.plainCitation.test(text) ||
      refersInside(text, reader),
    bracketed: citations.some((citation) => citation.mode !== 'narrative' && covers(range, citation)),
    quotes: own.quotes,
    wholeQuote: own.quotes.some(
      (quote) => quote.start <= range.start + 1 && quote.end >= range.start + text.length - 1,
    ),
    actorIn: (part) => mentions.find((mention) => mention.kind === 'actor' && overlaps(mention, part))?.id,
  };
}

/** In a language without fitted weights the rules decide alone. */
const unweighted: NonNullable<Lexicon['weights']> = { attribution: even, writtenClaim: even, spokenClaim: even };

/** The text itself shows where the matter stands. */
function refersInside(text: string, { lexicon: { patterns }, register }: Reader): boolean {
  return patterns.internalReference.test(text) || (register === 'paper' && patterns.paperReference.test(text));
}

function observe(piece: ReadPiece, { block }: BlockParts, { observe }: Reader): void {
  if (!observe) return;
  const place = block.prose.toFile(piece.range);
  observe({ ...place, kind: 'attribution', features: piece.voiceEvidence });
  observe({ ...place, kind: 'claim', features: piece.claimEvidence });
}

function within<T extends TextRange>(range: TextRange, items: readonly T[]): T[] {
  return items.filter((item) => covers(range, item));
}
