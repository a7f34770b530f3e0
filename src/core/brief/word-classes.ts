/** Finds the words and phrases of a lexicon's classes in a sentence, in one walk over its words. */
import type { TextRange } from '../text/range';

/** A word as it is looked up; offsets are the text's. */
export interface Word extends TextRange {
  readonly lower: string;
  readonly isCapital: boolean;
}

export interface ClassedWord {
  /** The index of its first word, and of the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly classes: readonly string[];
}

const wordPattern = /[\p{L}\p{M}]+(?:[-'’.][\p{L}\p{M}]+)*|\d+(?:[.,:/-]\d+)*/gu;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map(({ 0: written, index }) => {
    const lower = written.toLowerCase();
    const first = written[0]!;
    return {
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      isCapital: first !== lower[0] && first === first.toUpperCase(),
      start: index,
      end: index + written.length,
    };
  });
}

/** Words and phrases with their classes, ready to be found. */
export class WordClasses {
  private readonly phrases = new Map<
    string,
    { readonly words: readonly string[]; readonly classes: readonly string[] }[]
  >();
  private readonly single = new Map<string, readonly string[]>();

  constructor(classes: ReadonlyMap<string, readonly string[]>) {
    for (const [written, names] of classes) {
      const words = written.split(' ');
      if (words.length === 1) {
        this.single.set(written, names);
        continue;
      }
      const known = this.phrases.get(words[0]!) ?? [];
      this.phrases.set(
        words[0]!,
        [...known, { words, classes: names }].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }

  of(word: string): readonly string[] {
    return this.single.get(word) ?? [];
  }

  /** What is found, in order; a phrase does not keep its words from being found too. */
  find(words: readonly Word[]): ClassedWord[] {
    const found: ClassedWord[] = [];
    for (const [i, { lower }] of words.entries()) {
      for (const phrase of this.phrases.get(lower) ?? []) {
        if (!phrase.words.every((word, k) => words[i + k]?.lower === word)) continue;
        found.push({ from: i, to: i + phrase.words.length, classes: phrase.classes });
      }
      const classes = this.single.get(lower);
      if (classes) found.push({ from: i, to: i + 1, classes });
    }
    return found;
  }
}
