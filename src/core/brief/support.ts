/** What supports each sentence: a citation, a named source, the account before it, nobody in particular, or nothing. */
import type { Actor } from '../dossier/model';
import type { Block } from '../markdown/blocks';
import type { TextRange } from '../text/range';
import type { Attribution } from './attributions';
import type { Lexicon } from './lexicon';
import type { KindReading } from './sentence-kind';

export type Support = 'cited' | 'attributed' | 'carried' | 'vague' | 'none';

export interface Supported {
  readonly support: Support;
  /** The ids of the actors and the cite keys that support it. */
  readonly by: readonly string[];
  /** It is what the writer's own analysis, told of just before, has found. */
  readonly ownFinding: boolean;
}

/** The account that is being given: whose it is, for what goes on with it ("She added", a list under its lead-in). */
export interface Account {
  readonly by: readonly string[];
  /** The last sentence was supported: what plainly goes on with it is too. */
  readonly open: boolean;
  /** The last speaker is a person: a bare quotation behind may be theirs. */
  readonly person: boolean;
  /** It covers all of the list or block quote that it leads to. */
  readonly leadIn: boolean;
  /** The list or block quote that it has come into. */
  readonly group?: number;
  /** The block before gives the source of a table. */
  readonly afterTable: boolean;
  /** The paragraph tells of an analysis of the writer's own. */
  readonly ownAnalysis: boolean;
}

export const noAccount: Account = {
  by: [],
  open: false,
  person: false,
  leadIn: false,
  afterTable: false,
  ownAnalysis: false,
};

export const noSupport: Supported = { support: 'none', by: [], ownFinding: false };

export interface SupportInput {
  readonly range: TextRange;
  /** The sentence with its citations blanked out. */
  readonly text: string;
  readonly kind: KindReading;
  readonly attributions: readonly Attribution[];
  /** Cite keys in the sentence and in its footnotes. */
  readonly keys: readonly string[];
  /** A link, or a footnote that holds a source. */
  readonly linked: boolean;
  /** It has a citation in brackets. */
  readonly bracketed: boolean;
  /** The sentence is a quotation and nothing else. */
  readonly wholeQuote: boolean;
  /** The actor named in that range of the prose. */
  actorIn(range: TextRange): string | undefined;
}

interface Circumstances {
  readonly block: Block;
  readonly speakers: ReadonlyMap<number, readonly string[]>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly lexicon: Lexicon;
}

/** Supports the sentences of a block one after the other; gives the account that is open behind the last. */
export function continueAccount(
  inputs: readonly SupportInput[],
  before: Account,
  circumstances: Circumstances,
): { sentences: Supported[]; account: Account } {
  let account = enterBlock(before, circumstances);
  const sentences = inputs.map((input, i): Supported => {
    const supported = support(input, inputs[i + 1], i === 0, account, circumstances);
    account = nextAccount(input, supported, account, circumstances);
    return supported;
  });
  openWithTopic(inputs, sentences);
  closeWithCitation(inputs, sentences);
  const leads = /:["”’)]*$/.test(inputs.at(-1)?.text ?? '') && sentences.at(-1)?.support !== 'none';
  return { sentences, account: { ...account, leadIn: account.leadIn || leads } };
}

/** An account reaches over a paragraph's end only into what it leads to, and from one item of a list to the next. */
function enterBlock(before: Account, { block, speakers }: Circumstances): Account {
  const group = block.list ?? block.quotation;
  if (group === undefined) return { ...noAccount, by: before.by, afterTable: before.afterTable };
  const speaker = block.quotation === undefined ? undefined : speakers.get(block.quotation);
  if (speaker) return { ...noAccount, by: speaker, open: true, leadIn: true, group };
  if (before.group === group || before.leadIn) return { ...before, group };
  return { ...noAccount, by: before.by, group };
}

function support(
  input: SupportInput,
  next: SupportInput | undefined,
  isFirst: boolean,
  account: Account,
  { lexicon: { patterns } }: Circumstances,
): Supported {
  const by = (support: Support, ids: readonly string[]): Supported => ({ support, by: ids, ownFinding: false });
  if (input.keys.length > 0 || input.linked) return by('cited', input.keys);
  const attribution = input.attributions.find(({ sourceKind }) => sourceKind !== 'own');
  if (attribution?.sourceKind === 'named') {
    const actor = input.actorIn(attribution.source);
    return by('attributed', actor === undefined ? [] : [actor]);
  }
  if (attribution?.sourceKind === 'pronoun') return by('carried', account.by);
  if (attribution?.sourceKind === 'vague' || patterns.impersonal.test(input.text)) return by('vague', []);
  if (account.group !== undefined && account.leadIn) return by('carried', account.by);
  if (account.afterTable && (isFirst || patterns.tableReference.test(input.text))) return by('carried', []);
  if (account.open && (patterns.continuation.test(input.text) || patterns.pronounSubject.test(input.text)))
    return by('carried', account.by);
  if (input.wholeQuote && ((account.open && account.person) || (next && patterns.quoteReference.test(next.text)))) {
    return by('carried', account.by);
  }
  return account.ownAnalysis && input.kind.kind === 'claim' ? { ...noSupport, ownFinding: true } : noSupport;
}

function nextAccount(input: SupportInput, { support, by }: Supported, before: Account, around: Circumstances): Account {
  const account = {
    ...before,
    ownAnalysis: before.ownAnalysis || (support === 'none' && around.lexicon.patterns.ownAnalysis.test(input.text)),
  };
  switch (support) {
    case 'cited':
      return { ...account, by, open: true, person: false, ownAnalysis: false };
    case 'attributed':
      return {
        ...account,
        ownAnalysis: false,
        by,
        open: true,
        person: by.some((id) => around.actors.get(id)?.type === 'person'),
      };
    case 'carried':
      return { ...account, open: account.open || account.by.length > 0 };
    default: {
      const { kind } = input.kind;
      const passing = kind === 'question' || kind === 'transition' || kind === 'other';
      return passing ? account : { ...account, open: false, person: false };
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
  for (let i = 0; i < before.length; i++) sentences[i] = { support: 'carried', by: last.by, ownFinding: false };
}
