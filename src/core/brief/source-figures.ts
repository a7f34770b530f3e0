/** The figures of cited claims beside those of the stored texts that they are cited from. */
import { edtfOf } from '../dossier/csl-date';
import type { Source } from '../dossier/model';
import type { Project } from '../dossier/project';
import { type Figure, findFigures } from '../figures/figures';
import { fits, isComparable, isWorkedOut } from '../figures/fit';
import type { StoredText } from '../sources/stored-text';
import { storedText } from '../sources/stored-texts';
import { termOf } from '../sources/terms';
import { coveredBy, overlaps, type TextRange } from '../text/range';
import { splitSentences } from '../text/sentences';
import { wordsOf } from '../text/words';
import type { Brief, Sentence } from './brief';
import { isInLanguage } from './quote-sources';
import { readLanguages, stopWords } from './read-languages';

export interface FigureMismatch {
  /** The claim's figure; offsets are the brief's. */
  readonly claimed: Figure;
  readonly source: Source;
  readonly stored: StoredText;
  /** What the source has in its place, and the sentence that it stands in; offsets are the stored text's. */
  readonly there: Figure;
  readonly sentence: TextRange;
}

/** The figures of cited claims that no source has, though one of them tells the same with another figure. */
export function figureMismatches(brief: Brief, project: Project): FigureMismatch[] {
  if (project.texts.size === 0) return [];
  return brief.sentences.flatMap((sentence) => mismatchesIn(sentence, brief, project));
}

function mismatchesIn(sentence: Sentence, brief: Brief, project: Project): FigureMismatch[] {
  const keys = new Set(coveredBy(sentence, brief.citations).map(({ id }) => id));
  if (keys.size === 0 || sentence.kind === 'question' || sentence.kind === 'directive') return [];
  const texts = [...keys].map((key) => read(key, project));
  if (!texts.every((text) => text !== undefined)) return []; // the figure may come from the one that is not stored
  const words = ownWords(sentence, brief);
  const claimed = findFigures(words, contextOf(brief.date));
  const terms = termsIn(words, claimed);
  return claimed.flatMap((figure): FigureMismatch[] => {
    if (texts.some(({ issued }) => issued !== undefined && fits(figure, issued))) return [];
    const told = texts.flatMap((text) => toldOtherwise(figure, { words, claimed, terms }, text));
    const closest = told.reduce((best, one) => (one.shared > (best?.shared ?? 0) ? one : best), told[0]);
    if (!closest || texts.some((text) => isThere(figure, terms, text, closest))) return [];
    const { text, at, there } = closest;
    const sentenceThere = text.sentences[at]!;
    const place = { start: sentenceThere.start + there.start, end: sentenceThere.start + there.end };
    const inBrief = { ...figure, start: sentence.start + figure.start, end: sentence.start + figure.end };
    return [
      {
        claimed: inBrief,
        source: text.source,
        stored: text.stored,
        there: { ...there, ...place },
        sentence: sentenceThere,
      },
    ];
  });
}

interface Claim {
  readonly words: string;
  readonly claimed: readonly Figure[];
  readonly terms: ReadonlySet<string>;
}

/** A sentence of a source that tells the same as the claim, by the words they share, with another figure. */
interface Told {
  readonly text: ReadText;
  readonly at: number;
  readonly shared: number;
  readonly there: Figure;
}

function toldOtherwise(figure: Figure, { words, claimed, terms }: Claim, text: ReadText): Told[] {
  return text.sentences.flatMap((sentence, at): Told[] => {
    const shared = sharedWith(sentence, terms);
    if (shared < least(figure, terms)) return [];
    const free = sentence.figures.filter(
      (other) => isComparable(figure, other) && !claimed.some((own) => fits(own, other)),
    );
    const there = free.length > 1 ? likeliest(figure, words, free, sentence.words) : free[0];
    return there ? [{ text, at, shared, there }] : [];
  });
}

/** Of several figures the one that has more of the same words beside it than any other. */
function likeliest(figure: Figure, words: string, free: readonly Figure[], there: string): Figure | undefined {
  const own = termsBeside(figure, words);
  const counts = free.map((other) => [...termsBeside(other, there)].filter((term) => own.has(term)).length);
  const most = Math.max(...counts);
  return most > 0 && counts.filter((count) => count === most).length === 1 ? free[counts.indexOf(most)] : undefined;
}

/** The words around a figure in its clause. */
function termsBeside({ start, end }: TextRange, words: string): ReadonlySet<string> {
  const before = /[^,;:]*$/.exec(words.slice(Math.max(0, start - beside), start))![0];
  const behind = /^[^,;:]*/.exec(words.slice(end, end + beside))![0];
  return termsIn(`${before} ${behind}`, []);
}

/** So many characters are a few words. */
const beside = 30;

/**
 * Does the text have the figure, or what it follows from? Anywhere, where little ties the claim to the sentence that tells otherwise;
 * where nearly all of its words are there, in a sentence that speaks of the same, or beside that one.
 */
function isThere(figure: Figure, terms: ReadonlySet<string>, { sentences }: ReadText, told: Told): boolean {
  const isTheSame = told.shared >= Math.max(3, terms.size * nearlyAll);
  return sentences.some((sentence, at) => {
    const isNear = sentences === told.text.sentences && Math.abs(at - told.at) <= 1;
    if (isTheSame && !isNear && sharedWith(sentence, terms) < told.shared / 2) return false;
    return sentence.figures.some((other) => fits(figure, other)) || isWorkedOut(figure, sentence.figures);
  });
}

const nearlyAll = 0.75;

function sharedWith(sentence: { readonly terms: ReadonlySet<string> }, terms: ReadonlySet<string>): number {
  return [...terms].filter((term) => sentence.terms.has(term)).length;
}

/** How many words of the claim the source's sentence has to share: of counts of the same thing fewer than of the rest. */
function least(figure: Figure, terms: ReadonlySet<string>): number {
  const share = Math.ceil(terms.size * (figure.kind === 'count' ? 0.3 : 0.4));
  return Math.max(2, Math.min(terms.size, Math.max(figure.kind === 'count' ? 2 : 3, share)));
}

/** The sentence as long as it is, with quotations, citations and notes blanked out. */
function ownWords(sentence: TextRange, { text, citations, quotes }: Brief): string {
  let words = text.slice(sentence.start, sentence.end);
  for (const { start, end } of [...citations.map(({ cluster }) => cluster), ...quotes]) {
    if (!overlaps({ start, end }, sentence)) continue;
    const [from, to] = [Math.max(0, start - sentence.start), Math.min(words.length, end - sentence.start)];
    words = words.slice(0, from) + ' '.repeat(to - from) + words.slice(to);
  }
  return words.replace(/\[\^[^\]\s]+\]/g, (mark) => ' '.repeat(mark.length));
}

/** What a claim or a sentence speaks of: its words but for the figures and the signs of shares, which are written in many ways. */
function termsIn(words: string, figures: readonly TextRange[]): ReadonlySet<string> {
  const { folded, starts } = wordsOf(words);
  const own = folded.filter((_, i) => !figures.some(({ start, end }) => starts[i]! >= start && starts[i]! < end));
  return new Set(
    own.flatMap((word) => termOf(word, stopWords) ?? []).filter((term) => !/\d|^(?:per|(?:per)?cent)$/.test(term)),
  );
}

function contextOf(date: string | undefined) {
  return { stopWords, ...(date !== undefined && { date }) };
}

interface ReadText {
  readonly source: Source;
  readonly stored: StoredText;
  readonly issued: Figure | undefined;
  readonly sentences: readonly (TextRange & {
    readonly words: string;
    readonly figures: readonly Figure[];
    readonly terms: ReadonlySet<string>;
  })[];
}

const known = new WeakMap<StoredText, ReadText>();

function read(key: string, project: Project): ReadText | undefined {
  const source = project.dossier.sources.get(key);
  const stored = storedText(project, key);
  if (!source || !stored || !isInLanguage(stored)) return undefined;
  const before = known.get(stored);
  if (before?.source === source) return before;
  const date = source.issued && edtfOf(source.issued);
  const rules = { ...readLanguages[0].sentences, trailing: '\uE000' };
  const sentences = stored.passages.flatMap((passage) => {
    const inPassage = splitSentences(stored.plain.slice(passage.start, passage.end), rules);
    return inPassage.map(({ start, end }) => {
      const range = { start: passage.start + start, end: passage.start + end };
      const words = stored.plain.slice(range.start, range.end).replace(/\s/g, ' ');
      const figures = findFigures(words, contextOf(date));
      return { ...range, words, figures, terms: termsIn(words, figures) };
    });
  });
  const [year, month, day] = date?.split(/[-~]/).map(Number) ?? [];
  const issued: Figure | undefined =
    year === undefined
      ? undefined
      : { kind: 'date', start: 0, end: 0, year, ...(month && { month }), ...(day && { day }) };
  const made = { source, stored, issued, sentences };
  known.set(stored, made);
  return made;
}
