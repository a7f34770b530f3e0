/** What supports each sentence: a citation, a named source, the account before it, nobody in particular, or nothing. */
import type { Actor } from '../dossier/model';
import type { Block } from '../markdown/blocks';
import type { TextRange } from '../text/range';
import { noVoice, type Voice } from './attribution-evidence';
import type { Attribution } from './attributions';
import type { Lexicon } from './lexicon';
import type { Register } from './register';
import type { Place } from './sentence-features';
import { type KindReading, type SentenceText, statesPremise } from './sentence-kind';
import type { SentenceLabel } from './sentence-labels';

export type Support = 'cited' | 'attributed' | 'carried' | 'vague' | 'none';

export interface Supported {
  readonly support: Support;
  /** The ids of the actors and the cite keys that support it. */
  readonly by: readonly string[];
  /** It goes on with the writer's own work, told of just before: with what that has found, or with what it is. */
  readonly own?: 'finding' | 'matter';
  /** It is carried for certain: by the lead-in of its list, the line under its block quote, the source of its table, the citation that closes it. */
  readonly isLed?: true;
}

/** The account that is being given: whose it is, for what goes on with it ("She added", a list under its lead-in). */
export interface Account {
  readonly by: readonly string[];
  /** The last sentence was supported: what plainly goes on with it is too. */
  readonly open: boolean;
  /** The last speaker is a person, or nobody that the dossier knows: a bare quotation behind may be theirs. */
  readonly quotable: boolean;
  /** The paragraph before gave somebody's words: one that begins with a quotation goes on with them. */
  readonly inQuotation: boolean;
  /** It covers all of the list or block quote that it leads to. */
  readonly leadIn: boolean;
  /** The list or block quote that it has come into. */
  readonly group?: number;
  /** The block before gives the source of a table. */
  readonly afterTable: boolean;
  /** The paragraph tells of an analysis of the writer's own. */
  readonly ownAnalysis: boolean;
  /** The last sentence tells what the writer did or has. */
  readonly own: boolean;
  /** The account as the rules alone would have it: what they make of the next block is one of the things that it is labelled by. */
  readonly byRules?: Account;
  /** What the last sentence was taken for. */
  readonly label?: SentenceLabel;
  /** What the last sentence leaves to go on with. */
  readonly voice: Voice;
  readonly place: Place;
}

export const noAccount: Account = {
  by: [],
  open: false,
  quotable: false,
  inQuotation: false,
  leadIn: false,
  afterTable: false,
  ownAnalysis: false,
  own: false,
  voice: noVoice,
  place: { heading: [], blocks: 0 },
};

/** The account behind a line that gives the source of a table. */
export function behindTable({ byRules, ...account }: Account): Account {
  return { ...account, afterTable: true, ...(byRules && { byRules: { ...byRules, afterTable: true } }) };
}

export const noSupport: Supported = { support: 'none', by: [] };

export interface SupportInput {
  readonly range: TextRange;
  /** The sentence with its citations blanked out. */
  readonly text: string;
  readonly kind: KindReading;
  /** What its kind is read from. */
  readonly sentence: SentenceText;
  readonly attributions: readonly Attribution[];
  /** How likely its words are to give what somebody says, thinks or wants, 0–1. */
  readonly voiced: number;
  /** The writer speaks of what the writer says or thinks. */
  readonly inOwnVoice: boolean;
  /** What it most likely is, where the language has weights for that; without, the rules decide. */
  readonly label?: SentenceLabel;
  /** What carries it for certain. */
  readonly led?: Supported;
  /** Cite keys in the sentence and in its footnotes. */
  readonly keys: readonly string[];
  /** A link, or a footnote that holds a source. */
  readonly linked: boolean;
  /** It has a citation in brackets. */
  readonly bracketed: boolean;
  /** The sentence is a quotation and nothing else. */
  readonly wholeQuote: boolean;
  /** The quotations that touch the sentence. */
  readonly quotes: readonly TextRange[];
  /** The actor named in that range of the prose. */
  actorIn(range: TextRange): string | undefined;
}

/** From here on a sentence that names its source is taken at its word. */
const enoughForNamed = 0.2;
/** From here on a sentence without one is somebody's all the same. */
const enough = 0.7;
/** News speaks for others in every second sentence: there the likelihood alone decides. */
const enoughInNews = 0.5;

interface Circumstances {
  readonly block: Block;
  readonly speakers: ReadonlyMap<number, readonly string[]>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly lexicon: Lexicon;
  readonly register: Register;
}

/** Supports the sentences of a block one after the other; gives the account that is open behind the last. */
export function continueAccount(
  inputs: readonly SupportInput[],
  before: Account,
  circumstances: Circumstances,
): { sentences: Supported[]; account: Account } {
  let account = enterBlock(before, circumstances);
  const sentences = inputs.map((input, i): Supported => {
    const supported = support(inputs, i, account, circumstances);
    account = nextAccount(input, supported, account, circumstances);
    return supported;
  });
  if (!inputs[0]?.label) {
    if (circumstances.register !== 'news') openWithTopic(inputs, sentences);
    closeWithCitation(inputs, sentences);
  }
  const leads = leadsOn(inputs.at(-1)?.text ?? '') && sentences.at(-1)?.support !== 'none';
  return { sentences, account: { ...account, leadIn: account.leadIn || leads } };
}

function leadsOn(text: string): boolean {
  return /:["”’)]*$/.test(text);
}

/** An account reaches over a paragraph's end only into what it leads to, and from one item of a list to the next. */
function enterBlock(before: Account, { block, speakers }: Circumstances): Account {
  const group = block.list ?? block.quotation;
  const { label, byRules } = before;
  const kept = {
    place: { ...before.place, blocks: before.place.blocks + 1 },
    ...(label && { label }),
    ...(byRules && { byRules }),
  };
  if (group === undefined) {
    const goesOn = before.quotable && (before.voice.reports || before.voice.quotes);
    return {
      ...noAccount,
      ...kept,
      by: before.by,
      afterTable: before.afterTable,
      quotable: goesOn,
      inQuotation: goesOn,
    };
  }
  const speaker = block.quotation === undefined ? undefined : speakers.get(block.quotation);
  if (speaker) return { ...noAccount, ...kept, by: speaker, open: true, leadIn: true, group };
  if (before.group === group || before.leadIn) return { ...before, ...kept, group };
  return { ...noAccount, ...kept, by: before.by, group };
}

function support(
  inputs: readonly SupportInput[],
  at: number,
  account: Account,
  { lexicon, register }: Circumstances,
): Supported {
  const { patterns } = lexicon;
  const input = inputs[at]!;
  const next = inputs[at + 1];
  const isFirst = at === 0;
  const by = (support: Support, ids: readonly string[]): Supported => ({ support, by: ids });
  if (input.keys.length > 0 || input.linked) return by('cited', input.keys);
  // who speaks in the premise has not judged
  if (statesPremise(input.text, lexicon) && patterns.judgment.test(input.text)) return noSupport;
  if (input.label) return input.led ?? labelled(input, input.label, account);
  const readsTable = account.afterTable && patterns.tableReference.test(input.text);
  if (readsTable) return { ...by('carried', []), isLed: true };
  const attribution = input.attributions.find(({ sourceKind }) => sourceKind !== 'own');
  if (register === 'news' && input.voiced < enoughInNews) return noSupport;
  const isVoice = input.voiced >= enoughForNamed || leadsOn(input.text); // “The inspectors found three faults:”
  if (attribution?.sourceKind === 'named' && isVoice) {
    const actor = input.actorIn(attribution.source);
    return by('attributed', actor === undefined ? [] : [actor]);
  }
  if (attribution?.sourceKind === 'pronoun' && input.voiced >= enoughForNamed) return by('carried', account.by);
  if (attribution?.sourceKind === 'vague' || patterns.impersonal.test(input.text)) {
    return isOwnReport(input, register) ? noSupport : by('vague', []);
  }
  if (account.group !== undefined && account.leadIn) return { ...by('carried', account.by), isLed: true };
  if (account.afterTable && isFirst) return by('carried', []);
  if (account.open && goesOn(input.text, register, patterns)) return by('carried', account.by);
  if (input.wholeQuote) {
    const isTheirs =
      ((account.open || account.inQuotation) && account.quotable) ||
      isReached(inputs, at) ||
      (next && patterns.quoteReference.test(next.text));
    return isTheirs || register === 'news' ? by('carried', account.by) : noSupport;
  }
  return isVoiced(input, register, lexicon) ? by('attributed', []) : ownOrNone(input, account, patterns);
}

/** By its label; the rules say who it is. */
function labelled(input: SupportInput, label: SentenceLabel, account: Account): Supported {
  const source = input.attributions.find(({ sourceKind }) => sourceKind === 'named')?.source;
  const actor = source && input.actorIn(source);
  const isVague = input.attributions.some(({ sourceKind }) => sourceKind === 'vague' || sourceKind === 'nobody');
  switch (label) {
    case 'attributed':
      return { support: 'attributed', by: actor === undefined ? [] : [actor] };
    case 'carried':
      return { support: 'carried', by: account.by };
    case 'vague':
      return isVague ? { support: 'vague', by: [] } : noSupport;
    default:
      return noSupport;
  }
}

function goesOn(text: string, register: Register, patterns: Lexicon['patterns']): boolean {
  if (patterns.continuation.test(text) || patterns.pronounSubject.test(text)) return true;
  return register === 'paper' && patterns.workContinuation.test(text);
}

/** "We found that people say …", and in a paper "voters are expected to …": the writer's own, whoever is in it. */
function isOwnReport({ attributions, kind }: SupportInput, register: Register): boolean {
  if (kind.kind !== 'other') return false;
  return register === 'paper' || attributions[0]?.sourceKind === 'own';
}

/** Somebody's words or view, though no source is read in it. */
function isVoiced(input: SupportInput, register: Register, lexicon: Lexicon): boolean {
  const { attributions, voiced, inOwnVoice, quotes, text } = input;
  if (statesPremise(text, lexicon) || attributions.some(({ sourceKind }) => sourceKind === 'nobody')) return false;
  if (register === 'news') return voiced >= enoughInNews;
  // in a brief "we" is the writer, and words in quotation marks want a speaker whom the sentence names
  return voiced >= enough && !inOwnVoice && (attributions.length > 0 || quotes.length === 0);
}

function ownOrNone({ kind, text }: SupportInput, account: Account, patterns: Lexicon['patterns']): Supported {
  if (kind.kind !== 'claim' && kind.kind !== 'other') return noSupport;
  if (account.ownAnalysis) return { ...noSupport, own: 'finding' };
  if (kind.kind === 'other') return noSupport;
  const goesOn = account.own && kind.score <= topicScore && patterns.demonstrative.test(text);
  return goesOn ? { ...noSupport, own: 'matter' } : noSupport;
}

/** A sentence that shares its quotation with one that names a speaker. */
function isReached(inputs: readonly SupportInput[], at: number): boolean {
  const { quotes } = inputs[at]!;
  return inputs.some(
    (other, i) =>
      i !== at &&
      other.attributions.some(({ sourceKind }) => sourceKind !== 'own' && sourceKind !== 'nobody') &&
      other.quotes.some((quote) => quotes.includes(quote)),
  );
}

function nextAccount(
  input: SupportInput,
  { support, by, own }: Supported,
  before: Account,
  around: Circumstances,
): Account {
  const { patterns } = around.lexicon;
  const account = {
    ...before,
    own:
      support === 'none' && (own !== undefined || (input.kind.kind === 'other' && patterns.ownMethod.test(input.text))),
    ownAnalysis: before.ownAnalysis || (support === 'none' && patterns.ownAnalysis.test(input.text)),
  };
  switch (support) {
    case 'cited':
      return { ...account, by, open: true, quotable: false, ownAnalysis: false };
    case 'attributed':
      return {
        ...account,
        ownAnalysis: false,
        by,
        open: true,
        quotable: by.length === 0 || by.some((id) => around.actors.get(id)?.type === 'person'),
      };
    case 'carried':
      return { ...account, open: account.open || account.by.length > 0 };
    default: {
      const { kind } = input.kind;
      if (input.wholeQuote) return account;
      const passing = kind === 'question' || kind === 'transition' || kind === 'other';
      return passing ? account : { ...account, open: false, quotable: false };
    }
  }
}

/** A first sentence that says what the paragraph is about, and no more, has the support of what follows. */
function openWithTopic([first]: readonly SupportInput[], sentences: Supported[]): void {
  const [topic, next] = sentences;
  if (!first || topic?.support !== 'none' || first.kind.score > topicScore) return;
  if (next?.support === 'cited' || next?.support === 'attributed') sentences[0] = { ...next, support: 'carried' };
}

/** A sentence that scores no more gives no figure, no date and no name. */
const topicScore = 0.6;

/** A citation at the end of a paragraph closes the account that the paragraph gives, where nothing else supports it. */
function closeWithCitation(inputs: readonly SupportInput[], sentences: Supported[]): void {
  const last = sentences.at(-1);
  if (sentences.length < 2 || last?.support !== 'cited' || !inputs.at(-1)!.bracketed) return;
  const before = sentences.slice(0, -1);
  if (before.some(({ support }) => support !== 'none')) return;
  for (let i = 0; i < before.length; i++) sentences[i] = { support: 'carried', by: last.by, isLed: true };
}
