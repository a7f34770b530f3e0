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
  const all = texts.flatMap(({ sentences }) => sentences);
  const isThere = (figure: Figure): boolean =>
    all.some(({ figures }) => figures.some((other) => fits(figure, other)) || isWorkedOut(figure, figures)) ||
    texts.some(({ issued }) => issued !== undefined && fits(figure, issued));
  const open = claimed.filter((figure) => !isThere(figure));
  return open.flatMap((figure): FigureMismatch[] => {
    let best: { mismatch: FigureMismatch; shared: number } | undefined;
    for (const { source, stored, sentences } of texts) {
      for (const other of sentences) {
        const free = other.figures.filter(
          (there) => isComparable(figure, there) && !claimed.some((own) => fits(own, there)),
        );
        const shared = [...terms].filter((term) => other.terms.has(term)).length;
        if (free.length !== 1 || shared < least(figure, terms) || shared <= (best?.shared ?? 0)) continue;
        const there = { ...free[0]!, start: other.start + free[0]!.start, end: other.start + free[0]!.end };
        const inBrief = { ...figure, start: sentence.start + figure.start, end: sentence.start + figure.end };
        best = { mismatch: { claimed: inBrief, source, stored, there, sentence: other }, shared };
      }
    }
    return best ? [best.mismatch] : [];
  });
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

function termsIn(words: string, figures: readonly TextRange[]): ReadonlySet<string> {
  const { folded, starts } = wordsOf(words);
  const own = folded.filter((_, i) => !figures.some(({ start, end }) => starts[i]! >= start && starts[i]! < end));
  return new Set(own.flatMap((word) => termOf(word, stopWords) ?? []).filter((term) => !/\d/.test(term)));
}

function contextOf(date: string | undefined) {
  return { stopWords, ...(date !== undefined && { date }) };
}

interface ReadText {
  readonly source: Source;
  readonly stored: StoredText;
  readonly issued: Figure | undefined;
  readonly sentences: readonly (TextRange & {
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
      return { ...range, figures, terms: termsIn(words, figures) };
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
