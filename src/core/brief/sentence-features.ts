/** What a sentence of a brief shows to whoever decides what it is and whose: its words, what the rules read in it, where it stands. */
import type { Block } from '../markdown/blocks';
import type { Lexicon, PatternName } from './lexicon';
import { shapesOf } from './sentence-shapes';
import type { Supported, SupportInput } from './support';
import type { Word } from './word-classes';

/** Where a block stands. */
export interface Place {
  /** What its section is for, as the heading tells. */
  readonly section?: string;
  /** The words of the heading above it, in lower case. */
  readonly heading: readonly string[];
  /** How many blocks stand between the heading and it. */
  readonly blocks: number;
  /** The block before gives the source of a table. */
  readonly afterTable?: boolean;
}

export interface ShownSentence {
  readonly input: SupportInput;
  /** The sentence without its citations and the words inside its quotations. */
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: Parameters<typeof shapesOf>[2];
  /** What tells that it is a claim, and that it is somebody's, by name. */
  readonly evidence: { readonly claim: ReadonlySet<string>; readonly voice: ReadonlySet<string> };
}

/** The features of the sentences of a block, by name. */
export function sentenceFeatures(
  sentences: readonly ShownSentence[],
  supported: readonly Supported[],
  block: Block,
  place: Place,
  lexicon: Lexicon,
): Set<string>[] {
  const closes = sentences.length > 1 && sentences.at(-1)!.input.bracketed;
  const firstSourced = sentences.findIndex(({ input }) => isSourced(input));
  const lastSourced = sentences.findLastIndex(({ input }) => isSourced(input));
  return sentences.map((sentence, i) => {
    const features = new Set<string>();
    addWords(sentence, lexicon, features);
    addReading(sentence, supported[i]!, lexicon, features);
    for (const name of sentence.evidence.claim) features.add(`claim: ${name}`);
    for (const name of sentence.evidence.voice) features.add(`voice: ${name}`);
    addPlace(block, place, features);
    features.add(`at: ${placeIn(sentences.length, i)}`);
    if (closes) features.add('the block ends with a citation');
    addNeighbour('before', sentences[i - 1], features);
    addNeighbour('behind', sentences[i + 1], features);
    if (firstSourced >= 0 && firstSourced < i) features.add('sourced earlier in the block');
    if (lastSourced > i) features.add('sourced later in the block');
    const before = sentences[i - 1];
    if (before) addShared(sentence, before, lexicon, features);
    return features;
  });
}

function placeIn(count: number, i: number): 'alone' | 'first' | 'last' | 'inside' {
  if (count === 1) return 'alone';
  if (i === 0) return 'first';
  return i === count - 1 ? 'last' : 'inside';
}

/** Single words, runs of up to three signs, and longer ones at the beginning. */
function addWords({ text, words, names }: ShownSentence, lexicon: Lexicon, features: Set<string>): void {
  for (const { lower, isCapital } of words) if (!isCapital && !/^\d/.test(lower)) features.add(`w ${lower}`);
  const first = words[0];
  if (first) features.add(`first ${first.lower}`);
  const shapes = ['^', ...shapesOf(text, words, names, lexicon), '$'];
  for (let i = 0; i < shapes.length; i++) {
    for (let length = 1; length <= 3 && i + length <= shapes.length; length++)
      features.add(`s ${shapes.slice(i, i + length).join(' ')}`);
  }
  const most = Math.min(shapes.length, 6);
  for (let length = 4; length <= most; length++) features.add(`s ${shapes.slice(0, length).join(' ')}`);
}

function addReading(
  { input, text }: ShownSentence,
  { support, own }: Supported,
  lexicon: Lexicon,
  features: Set<string>,
): void {
  const { kind, attributions, voiced, wholeQuote, quotes } = input;
  features.add(`rule: ${kind.kind}`);
  features.add(`rule: ${support}`);
  features.add(`rule: ${own ?? kind.kind} ${support}`);
  if (support === 'vague' || (support === 'none' && kind.kind === 'claim' && kind.score >= 0.5))
    features.add('rule: asks');
  if (kind.kind === 'claim') features.add(`rule: score ${Math.round(kind.score * 5)}`);
  for (const { sourceKind, source, cue } of attributions) {
    const behind = text.slice(Math.max(source.end, cue.end) - input.range.start);
    const words = text.slice(cue.start - input.range.start, cue.end - input.range.start).toLowerCase();
    features.add(`rule: source ${sourceKind}`);
    features.add(`${sourceKind}: ${words}`);
    if (lexicon.saying.has(words)) features.add(`${sourceKind}, says`);
    features.add(`${sourceKind} ${cue.start < source.start ? 'behind' : 'before'} the cue`);
    if (lexicon.attribution.complementizer.test(` ${behind}`)) features.add(`${sourceKind}, that`);
  }
  if (attributions.length === 0) features.add('rule: no source');
  features.add(`voiced ${Math.round(voiced * 5)}`);
  if (wholeQuote) features.add('all a quotation');
  if (quotes.length > 0) features.add('has a quotation');
  if (isSourced(input)) features.add('sourced');
  for (const pattern of telling) if (lexicon.patterns[pattern].test(text)) features.add(`reads ${pattern}`);
  features.add(`length ${Math.min(8, Math.round(Math.log2(1 + text.length) * 2 - 6))}`);
}

const telling: readonly PatternName[] = [
  ...(['impersonal', 'agentless', 'attitude', 'sourcePhrase', 'continuation', 'demonstrative'] as const),
  ...(['pronounSubject', 'judgment', 'condition', 'premise', 'directive', 'definition', 'transition'] as const),
  ...([
    'ownMethod',
    'quantity',
    'date',
    'pastEvent',
    'opinion',
    'quoteReference',
    'anonymous',
    'introduction',
  ] as const),
];

function isSourced({ keys, linked }: SupportInput): boolean {
  return keys.length > 0 || linked;
}

function addPlace(block: Block, { section, heading, blocks, afterTable }: Place, features: Set<string>): void {
  if (afterTable) features.add('behind a table');
  features.add(`in ${block.kind}`);
  features.add(`section ${section ?? 'other'}`);
  for (const word of heading) features.add(`heading ${word}`);
  features.add(`blocks ${Math.min(blocks, 3)}`);
}

function addNeighbour(where: string, neighbour: ShownSentence | undefined, features: Set<string>): void {
  if (!neighbour) return;
  const { input, text } = neighbour;
  if (isSourced(input)) features.add(`${where}: sourced`);
  for (const { sourceKind } of input.attributions) features.add(`${where}: source ${sourceKind}`);
  if (input.quotes.length > 0) features.add(`${where}: quotation`);
  features.add(`${where}: ${input.kind.kind}`);
  if (/:["”’)]*$/.test(text.trim())) features.add(`${where}: colon`);
}

/** What it takes up from the sentence before. */
function addShared({ words }: ShownSentence, before: ShownSentence, lexicon: Lexicon, features: Set<string>): void {
  const known = new Set(before.words.map(({ lower }) => lower));
  const shared = words.filter(({ lower }) => !lexicon.stopWords.has(lower) && known.has(lower));
  features.add(`shares ${Math.min(3, shared.length)}`);
  const at = words.findIndex(({ lower }) => !lexicon.stopWords.has(lower));
  if (at >= 0 && known.has(words[at]!.lower)) features.add('begins with what was told of');
}
