/** The words of a sentence as signs: small words as they are, cues by their class, names, figures and the rest by what they look like. */
import type { TextRange } from '../text/range';
import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Word } from './word-classes';

/** A sign for each word, and for each mark between words that tells something. Ranges and words are the text's. */
export function shapesOf(
  text: string,
  words: readonly Word[],
  names: readonly (TextRange & Pick<Mention, 'kind'>)[],
  lexicon: Lexicon,
): string[] {
  const shapes: string[] = [];
  let end = 0;
  let name: TextRange | undefined;
  for (const [i, word] of words.entries()) {
    for (const mark of text.slice(end, word.start).match(marks) ?? []) shapes.push(mark);
    end = word.end;
    const inside = names.find((one) => one.start <= word.start && word.end <= one.end);
    if (inside && inside === name) continue; // a name is one sign, however many its words
    name = inside;
    shapes.push(inside ? `<${inside.kind}>` : shapeOf(word, i === 0, lexicon));
  }
  for (const mark of text.slice(end).match(marks) ?? []) shapes.push(mark);
  return shapes.filter((shape, i) => shape !== '<Name>' || shapes[i - 1] !== '<Name>');
}

/** A quotation's words are blanked out. */
const marks = /[,;:()“”"?!–—]|\uFFFC+/g;

function shapeOf({ lower, isCapital }: Word, isFirst: boolean, lexicon: Lexicon): string {
  if (/^\d/.test(lower)) return /^(?:1[5-9]|20)\d\d$/.test(lower) ? '<year>' : '<figure>';
  if (isCapital && lexicon.names.calendar.has(lower)) return '<calendar>';
  if (lexicon.stopWords.has(lower)) return lower;
  if (isCapital && !isFirst) return '<Name>';
  const { past, ongoing, adverb, plural } = lexicon.endings;
  const form = past.test(lower) ? 'ed' : ongoing.test(lower) ? 'ing' : plural.test(lower) ? 's' : '';
  const [cue] = lexicon.cues.classesOf(lower);
  if (cue !== undefined) return `<${cue}${form && `-${form}`}>`;
  if (lexicon.sourceNouns.has(lower) || lexicon.titles.has(lower) || lexicon.bodyNouns.has(lower)) return '<source>';
  if (lexicon.vagueSources.has(lower)) return '<people>';
  const [kind] = lexicon.claimWords.classesOf(lower);
  if (kind !== undefined) return `<${kind}${form && `-${form}`}>`;
  if (adverb.test(lower)) return '<-ly>';
  return form === '' ? '<word>' : `<-${form}>`;
}
