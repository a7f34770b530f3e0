/** Sources that a sentence gives without a verb of saying: a document and what it lists, who goes on, whoever is named before a quotation. */
import type { TextRange } from '../text/range';
import type { Lexicon } from './lexicon';

/** The words that name a source, and those that tell that it is one; offsets are the given text's. */
export interface FoundSource {
  readonly source: TextRange;
  readonly cue: TextRange;
}

/** "The filing lists …", ", by the stock card", "interviewed on 6 May", "(minutes of 3 May)". */
export function documentSource(text: string, { documents, patterns }: Lexicon): FoundSource | undefined {
  const { subject, aside, interview, provision, bracketed } = documents;
  for (const pattern of [subject, aside, interview, provision, bracketed]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { source = match[0], cue = source } = match.groups ?? {};
    if (patterns.ownVoice.test(source)) continue;
    return {
      source: rangeOf(source.trimEnd(), match.index + match[0].indexOf(source)),
      cue: rangeOf(cue, match.index + match[0].lastIndexOf(cue)),
    };
  }
  return undefined;
}

/** ", she went on,": who speaks on, and the words that say so. */
export function continuedSource(text: string, { attribution }: Lexicon): FoundSource | undefined {
  const match = attribution.goesOn.exec(text);
  const { source, cue } = match?.groups ?? {};
  if (!match || source === undefined || cue === undefined) return undefined;
  return {
    source: rangeOf(source, match.index + match[0].indexOf(source)),
    cue: rangeOf(cue, match.index + match[0].lastIndexOf(cue)),
  };
}

/**
 * Whoever is named before a quotation has said it: “Ana Brekke went further: “We ran.””, “She had “seen two ducks””.
 * @param lead what stands before the quotation
 * @param names the known names in it
 */
export function quotedSource(lead: string, names: readonly TextRange[], lexicon: Lexicon): FoundSource | undefined {
  const source = names.at(-1) ?? firstName(lead, lexicon);
  const cue = lastWord.exec(lead);
  if (!source || !cue || cue.index < source.end) return undefined;
  return { source, cue: rangeOf(cue[1]!, cue.index) };
}

const lastWord = /([\p{L}\p{M}’'-]+)\P{L}*$/u;

/** The first word with a capital, and at the beginning only a pronoun of a person or what is no common word. */
function firstName(lead: string, { sentences, patterns }: Lexicon): TextRange | undefined {
  for (const { 0: word, index } of lead.matchAll(/[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu)) {
    const isCommon = index === 0 && sentences.openers.has(word) && !patterns.pronounSubject.test(lead);
    if (/^\p{Lu}/u.test(word) && !isCommon) return rangeOf(word, index);
  }
  return undefined;
}

function rangeOf(words: string, start: number): TextRange {
  return { start, end: start + words.length };
}
