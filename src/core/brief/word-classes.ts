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

interface Phrase {
  readonly words: readonly string[];
  readonly classes: readonly string[];
}

/** What begins with a word: the phrases, the longest first, and the classes of the word alone. */
interface Entry {
  phrases: readonly Phrase[];
  classes?: readonly string[];
}

/** Words and phrases with their classes, ready to be found. */
export class WordClasses {
  private readonly entries = new Map<string, Entry>();

  constructor(classes: ReadonlyMap<string, readonly string[]>) {
    for (const [written, names] of classes) {
      const words = written.split(' ');
      const entry: Entry = this.entries.get(words[0]!) ?? { phrases: [] };
      this.entries.set(words[0]!, entry);
      if (words.length === 1) entry.classes = names;
      else {
        const phrases = [...entry.phrases, { words, classes: names }];
        entry.phrases = phrases.sort((a, b) => b.words.length - a.words.length);
      }
    }
  }

  /** Is the word in a class by itself? */
  has(word: string): boolean {
    return this.entries.get(word)?.classes !== undefined;
  }

  /** The classes of a word by itself. */
  classesOf(word: string): readonly string[] {
    return this.entries.get(word)?.classes ?? [];
  }

  /** What is found, in order; a phrase does not keep its words from being found too. */
  find(words: readonly Word[]): ClassedWord[] {
    const found: ClassedWord[] = [];
    for (let from = 0; from < words.length; from++) {
      const entry = this.entries.get(words[from]!.lower);
      if (!entry) continue;
      for (const phrase of entry.phrases) {
        const to = from + phrase.words.length;
        if (phrase.words.every((word, k) => words[from + k]?.lower === word))
          found.push({ from, to, classes: phrase.classes });
      }
      if (entry.classes) found.push({ from, to: from + 1, classes: entry.classes });
    }
    return found;
  }
}
