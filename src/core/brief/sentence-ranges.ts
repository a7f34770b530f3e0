/** The sentences of a block, without what stands before them. */
import type { Block } from '../markdown/blocks';
import { referenceMark } from '../markdown/prose';
import type { TextRange } from '../text/range';
import { splitSentences } from '../text/sentences';
import type { Lexicon } from './lexicon';

/**
 * The sentences of a block's prose, in which references are blanked out by their mark. Portion marks, symbols, a time or
 * a run-in heading in bold before a sentence are no part of it.
 */
export function sentencesOf(text: string, { prose }: Block, lexicon: Lexicon): TextRange[] {
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
