/** The readable text of a block: markup left out, wrapped lines joined, with the way back to offsets of the file. */
import type { TextRange } from '../text/range';

/** A run of prose and the stretch of the file it stands for. */
interface Run {
  /** Offset in the prose. */
  readonly at: number;
  readonly length: number;
  readonly file: TextRange;
}

/** Stands in the prose for what is no words: code, mathematics, an image. */
export const placeholder = '\uFFFC';

/** Stands for a footnote's mark, and in a reading for a citation: it belongs to the words before it. */
export const referenceMark = '\uE000';

export class Prose {
  /** Links with an address, footnote references, strong emphasis, in offsets of the prose. */
  readonly links: readonly TextRange[];
  readonly footnotes: readonly FootnoteMark[];
  readonly strong: readonly TextRange[];

  constructor(
    readonly text: string,
    private readonly runs: readonly Run[],
    marks: { links: readonly TextRange[]; footnotes: readonly FootnoteMark[]; strong: readonly TextRange[] },
  ) {
    this.links = marks.links;
    this.footnotes = marks.footnotes;
    this.strong = marks.strong;
  }

  /** A range of the prose as a range of the file. */
  toFile(range: TextRange): TextRange {
    const start = this.offsetInFile(range.start);
    return range.end <= range.start ? { start, end: start } : { start, end: this.endInFile(range.end) };
  }

  /** Does the offset of the file show as it stands, and not as a placeholder or not at all? */
  hasWordsAt(offset: number): boolean {
    return this.runs.some((run) => isVerbatim(run) && run.file.start <= offset && offset < run.file.end);
  }

  /** Does running text touch the offset of the file, and not go on as code, an address or a comment? */
  isOpenAt(offset: number): boolean {
    const isText = (run: Run): boolean => isVerbatim(run) || this.text[run.at] === ' ';
    return this.runs.some((run) => isText(run) && run.file.start <= offset && offset <= run.file.end);
  }

  /** A stretch of the file as it reads: as long as it is, each word at its place, spaces where markup stands. */
  laidOut({ start, end }: TextRange): string {
    let laid = '';
    for (const { at, length, file } of this.runs) {
      if (file.end <= start || file.start >= end) continue;
      const shown = this.text.slice(at, at + length).slice(Math.max(0, start - file.start), end - file.start);
      laid = laid.padEnd(Math.max(file.start, start) - start) + shown;
    }
    return laid.slice(0, end - start).padEnd(end - start);
  }

  private offsetInFile(offset: number): number {
    const run = this.runAt(offset);
    if (!run) return 0;
    return isVerbatim(run) ? run.file.start + (offset - run.at) : run.file.start;
  }

  private endInFile(offset: number): number {
    const run = this.runAt(offset - 1);
    if (!run) return 0;
    return isVerbatim(run) ? run.file.start + (offset - run.at) : run.file.end;
  }

  private runAt(offset: number): Run | undefined {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    return this.runs[low];
  }
}

export interface FootnoteMark extends TextRange {
  readonly label: string;
}

function isVerbatim(run: Run): boolean {
  return run.length === run.file.end - run.file.start;
}

/** Builds a prose from the pieces of a block, in the order of the file. */
export class ProseBuilder {
  private text = '';
  private readonly runs: Run[] = [];
  private readonly links: TextRange[] = [];
  private readonly footnotes: FootnoteMark[] = [];
  private readonly strong: TextRange[] = [];

  get length(): number {
    return this.text.length;
  }

  /** Adds the file's text as it stands, each line break with the white space around it as one space. */
  addText(source: string, from: number, to: number): void {
    const breaks = /\\?[ \t]*(?:\r\n?|\n)[ \t]*/g;
    let piece = source.slice(from, to);
    if (this.text === '' || this.text.endsWith(' ')) {
      from += piece.length - piece.trimStart().length;
      piece = piece.trimStart();
    }
    let position = 0;
    for (let found = breaks.exec(piece); found; found = breaks.exec(piece)) {
      this.addRun(piece.slice(position, found.index), from + position, from + found.index);
      this.addSpace(from + found.index, from + found.index + found[0].length);
      position = found.index + found[0].length;
    }
    this.addRun(piece.slice(position), from + position, to);
  }

  /** Adds a text in place of a stretch of the file: a decoded entity, a placeholder. */
  addRun(text: string, from: number, to: number): void {
    if (text === '') return;
    this.runs.push({ at: this.text.length, length: text.length, file: { start: from, end: to } });
    this.text += text;
  }

  addSpace(from: number, to: number): void {
    if (this.text === '' || this.text.endsWith(' ')) return;
    this.addRun(' ', from, to);
  }

  addLink(start: number): void {
    if (this.length > start) this.links.push({ start, end: this.length });
  }

  addStrong(start: number): void {
    if (this.length > start) this.strong.push({ start, end: this.length });
  }

  addFootnote(label: string, from: number, to: number): void {
    const start = this.length;
    this.addRun(referenceMark, from, to);
    this.footnotes.push({ start, end: this.length, label });
  }

  build(): Prose {
    return new Prose(this.text.trimEnd(), this.runs, {
      links: this.links,
      footnotes: this.footnotes,
      strong: this.strong,
    });
  }
}
