/** One dossier file to entries: each is checked by itself, and a bad one costs only itself. */
import type { Finding, Severity } from '../text/finding';
import { covers, overlaps, type TextRange } from '../text/range';
import { didYouMean } from '../text/suggest';
import type { Actor, DossierEvent, Origin, Source, Statement } from './model';
import { checkEntry, type EntryList, entryLists, fieldsOf } from './schema';
import { type Path, readYaml, type Yaml } from './yaml';

/** The entries of one file, in its order, and what is wrong with it. */
export interface DossierFile {
  readonly path: string;
  readonly actors: readonly Actor[];
  readonly events: readonly DossierEvent[];
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly problems: readonly Finding[];
}

export function readDossierFile(path: string, text: string): DossierFile {
  return new FileReading(path, readYaml(text)).read();
}

/** A file that cannot be read as text at all. */
export function unreadableFile(path: string, message: string): DossierFile {
  const problem: Finding = { rule: 'dossier/encoding', severity: 'error', message, file: path, start: 0, end: 0 };
  return { path, actors: [], events: [], sources: [], statements: [], problems: [problem] };
}

class FileReading {
  private readonly problems: Finding[] = [];

  constructor(
    private readonly path: string,
    private readonly yaml: Yaml,
  ) {
    for (const { message, ...range } of yaml.problems) this.report('dossier/syntax', 'error', message, range);
  }

  read(): DossierFile {
    const root = this.root();
    return {
      path: this.path,
      actors: this.entries('actors', root) as Actor[],
      events: this.entries('events', root) as DossierEvent[],
      sources: this.entries('sources', root) as Source[],
      statements: this.entries('statements', root) as Statement[],
      problems: this.problems,
    };
  }

  /** The lists of the file; a key that is none of theirs is reported. */
  private root(): Readonly<Record<string, unknown>> {
    const { value } = this.yaml;
    if (value === undefined || value === null) return {};
    if (!isRecord(value)) {
      if (this.yaml.problems.length === 0) {
        this.report(
          'dossier/schema',
          'error',
          `Expected ${entryLists.join(', ')}: lists of entries.`,
          this.yaml.rangeOf([]),
        );
      }
      return {};
    }
    this.reportUnknownKeys(value, entryLists, []);
    return value;
  }

  private entries(kind: EntryList, root: Readonly<Record<string, unknown>>): unknown[] {
    const list = root[kind];
    if (list === undefined) return [];
    if (!Array.isArray(list)) {
      this.report(
        'dossier/schema',
        'error',
        `Expected a list of ${kind}, each beginning with “- id:”.`,
        this.yaml.rangeOf([kind]),
      );
      return [];
    }
    return list.flatMap((entry, index) => this.entry(kind, entry, [kind, index]) ?? []);
  }

  private entry(kind: EntryList, entry: unknown, path: Path): unknown {
    const range = this.yaml.rangeOf(path);
    if (this.yaml.problems.some((problem) => overlaps(problem, range) && !covers(problem, range))) return undefined;
    const origin: Origin = { file: this.path, ...this.place(entry, path) };
    const fields = fieldsOf(kind);
    if (isRecord(entry) && fields) this.reportUnknownKeys(entry, fields, path);
    const checked = checkEntry(kind, entry);
    if ('value' in checked) return { ...checked.value, origin };
    for (const { path: below, message, missing } of checked.mistakes) {
      const said = missing ? `This entry has no ${below.at(-1)}.` : message;
      const where = missing ? this.place(entry, path) : this.yaml.rangeOf([...path, ...below]);
      this.report('dossier/schema', 'error', `${said} The entry is left out.`, where);
    }
    return undefined;
  }

  /** An entry is marked at its id, where it has one: a whole entry underlined would be too loud. */
  private place(entry: unknown, path: Path): TextRange {
    const named = isRecord(entry) ? ['id', 'by', 'name'].find((key) => key in entry) : undefined;
    return this.yaml.rangeOf(named === undefined ? path : [...path, named]);
  }

  private reportUnknownKeys(value: Readonly<Record<string, unknown>>, known: readonly string[], path: Path): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const message = `Unknown key “${key}”; it is ignored.${didYouMean(key, known)}`;
      this.report('dossier/schema', 'warning', message, this.yaml.rangeOfKey([...path, key]));
    }
  }

  private report(rule: string, severity: Exclude<Severity, 'off'>, message: string, range: TextRange): void {
    this.problems.push({ rule, severity, message, file: this.path, start: range.start, end: range.end });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
