/** Where sentences begin and end, by punctuation, capitals and a list of abbreviations. */
import type { TextRange } from './range';

export interface SentenceRules {
  /** Words that a full stop follows without ending the sentence, in lower case and without their last stop. */
  readonly abbreviations: ReadonlySet<string>;
  /** Words that begin a sentence more often than a name: they decide after an abbreviation that may end one. */
  readonly openers: ReadonlySet<string>;
  /** Abbreviations that end a sentence as often as not: "etc.", "p.m.", "U.S." */
  readonly mayEnd: ReadonlySet<string>;
  /** A character that belongs to the words before it: the mark of a citation or a note. */
  readonly trailing: string;
}

const terminal = /[.!?…]+|[。！？]+/g;
const closers = `"'”’»)\\]*_`;

/**
 * The sentences of a text, in order, without the white space between them. A list item, a heading or a line without
 * final punctuation is one sentence; a semicolon or a colon ends none; a quotation of two sentences is split inside.
 */
export function splitSentences(text: string, rules: SentenceRules): TextRange[] {
  const sentences: TextRange[] = [];
  const closing = new RegExp(`[${closers}${rules.trailing}]*(?:\\s*${rules.trailing}+)*`, 'y');
  let start = 0;
  terminal.lastIndex = 0;
  for (let found = terminal.exec(text); found; found = terminal.exec(text)) {
    closing.lastIndex = terminal.lastIndex;
    closing.exec(text);
    const end = Math.max(closing.lastIndex, terminal.lastIndex);
    if (!isBoundary(text, found.index, found[0], end, rules)) continue;
    push(sentences, text, start, end);
    start = end;
    terminal.lastIndex = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: TextRange[], text: string, start: number, end: number): void {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return;
  const from = start + piece.indexOf(trimmed);
  sentences.push({ start: from, end: from + trimmed.length });
}

function isBoundary(text: string, at: number, mark: string, end: number, rules: SentenceRules): boolean {
  if (/[。！？]/.test(mark)) return true;
  const rest = text.slice(end, end + 40);
  if (rest.trim() === '') return end + 40 >= text.length;
  if (!/^\s/.test(rest)) return false;
  const next = rest.trimStart().replace(/^["'“‘«„([]+/, '');
  if (/^\p{Ll}/u.test(next) || !/^[\p{L}\p{N}\p{Sc}\p{So}@#§\uFFFC]/u.test(next)) return false;
  return mark !== '.' || !endsInAbbreviation(text, at, next, rules);
}

function endsInAbbreviation(text: string, stop: number, next: string, rules: SentenceRules): boolean {
  const before = /[\p{L}\p{N}.'’-]+$/u.exec(text.slice(Math.max(0, stop - 30), stop))?.[0] ?? '';
  const word = before.toLowerCase();
  const opener = /^[\p{L}’']+/u.exec(next)?.[0] ?? '';
  if (rules.mayEnd.has(word)) return !rules.openers.has(opener);
  if (rules.abbreviations.has(word) && !/^\p{Lu}$/u.test(before)) return true;
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(before) && before !== 'I' && /^\p{Lu}/u.test(next) && !rules.openers.has(opener);
}
