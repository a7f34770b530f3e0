/** What supports each sentence: a citation, a named source, the account before it, nobody in particular, or nothing. */
import type { Block } from '../markdown/blocks';
import type { TextRange } from '../text/range';
import type { Attribution } from './attributions';
import type { Lexicon } from './lexicon';
import type { KindReading } from './sentence-kind';

export type Support = 'cited' | 'attributed' | 'carried' | 'vague' | 'none';

export interface Supported {
  readonly support: Support;
  readonly by: readonly string[];
}

/** The account that is being given: whose it is, for what goes on with it ("She added", a list under its lead-in). */
export interface Account {
  readonly by: readonly string[];
  /** False where nothing that could be gone on with came before. */
  readonly open: boolean;
  /** The last speaker is a person: a bare quotation behind may be theirs. */
  readonly person: boolean;
  /** Ends with a colon: the list or block quote behind belongs to it. */
  readonly leadIn: boolean;
  /** The block before names the source of a table. */
  readonly table: boolean;
  /** The list or block quote that the lead-in covers. */
  readonly group?: number;
}

export const noSupport: Supported = { support: 'none', by: [] };

export const noAccount: Account = { by: [], open: false, person: false, leadIn: false, table: false };

export interface SupportInput {
  readonly range: TextRange;
  readonly text: string;
  readonly kind: KindReading;
  readonly attributions: readonly Attribution[];
  /** Cite keys in the sentence and in its footnotes. */
  readonly keys: readonly string[];
  /** A link, or a footnote that holds a source. */
  readonly linked: boolean;
  readonly closesWithCitation: boolean;
  /** The sentence is a quotation and nothing else. */
  readonly wholeQuote: boolean;
  /** The actor named in that range of the prose. */
  actorIn(range: TextRange): string | undefined;
}

interface Circumstances {
  readonly block: Block;
  readonly speakers: ReadonlyMap<number, readonly string[]>;
  readonly persons: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** Supports the sentences of a block one after the other; gives the account that is open behind the last. */
export function continueAccount(
  inputs: readonly SupportInput[],
  before: Account,
  circumstances: Circumstances,
): { sentences: Supported[]; account: Account } {
  let account = enterBlock(before, circumstances);
  const sentences = inputs.map((input): Supported => {
    const supported = support(input, account, circumstances);
    account = nextAccount(input, supported, account, circumstances);
    return supported;
  });
  closeWithCitation(inputs, sentences);
  const last = inputs.at(-1);
  const leadIn = last !== undefined && /:["”’)]*$/.test(last.text) && sentences.at(-1)!.support !== 'none';
  return { sentences, account: { ...account, leadIn: leadIn || account.group !== undefined } };
}

/** An account reaches over a paragraph's end only into the list or quotation that it leads to. */
function enterBlock(before: Account, { block, speakers }: Circumstances): Account {
  const speaker = block.quotation === undefined ? undefined : speakers.get(block.quotation);
  if (speaker) return { ...noAccount, by: speaker, open: true, leadIn: true, group: block.quotation! };
  const group = block.list ?? block.quotation;
  if (group === undefined) return { ...noAccount, by: before.by, table: before.table };
  const goesOn = before.group === group || (before.leadIn && before.group === undefined);
  return goesOn ? { ...before, group } : { ...noAccount, by: before.by };
}

function support(input: SupportInput, account: Account, { lexicon }: Circumstances): Supported {
  if (input.keys.length > 0 || input.linked) return { support: 'cited', by: input.keys };
  const attribution = decisive(input.attributions);
  switch (attribution?.sourceKind) {
    case 'named': {
      const actor = input.actorIn(attribution.source);
      return { support: 'attributed', by: actor === undefined ? [] : [actor] };
    }
    case 'pronoun':
      return { support: 'carried', by: account.by };
    case 'vague':
      return { support: 'vague', by: [] };
    case 'nobody':
      if (lexicon.patterns.impersonal.test(input.text)) return { support: 'vague', by: [] };
  }
  if (account.group !== undefined && account.leadIn) return { support: 'carried', by: account.by };
  if (account.table && lexicon.patterns.tableReference.test(input.text)) return { support: 'carried', by: [] };
  if (account.open && lexicon.patterns.continuation.test(input.text)) return { support: 'carried', by: account.by };
  if (account.open && account.person && input.wholeQuote) return { support: 'carried', by: account.by };
  return noSupport;
}

/** The attribution of the main clause: the first, and before all others a phrase such as "according to X". */
function decisive(attributions: readonly Attribution[]): Attribution | undefined {
  return attributions.find((attribution) => attribution.sourceKind !== 'own');
}

function nextAccount(input: SupportInput, { support, by }: Supported, account: Account, { persons }: Circumstances): Account {
  if (support === 'cited' || support === 'attributed') {
    const person = support === 'attributed' && by.some((id) => persons.has(id));
    return { ...account, by, open: true, person };
  }
  if (support === 'carried') return { ...account, open: account.open || account.by.length > 0 };
  const keeps = input.kind.kind === 'question' || input.kind.kind === 'transition' || input.kind.kind === 'other';
  return keeps ? account : { ...account, open: false, person: false };
}

/** A citation at the end of a paragraph closes the account that the paragraph gives, where nothing else supports it. */
function closeWithCitation(inputs: readonly SupportInput[], sentences: Supported[]): void {
  const last = sentences.at(-1);
  if (sentences.length < 2 || last?.support !== 'cited' || !inputs.at(-1)!.closesWithCitation) return;
  const before = sentences.slice(0, -1);
  if (before.some(({ support }) => support !== 'none')) return;
  for (let i = 0; i < before.length; i++) sentences[i] = { support: 'carried', by: last.by };
}
