/** What a check of the dossier is: its documentation, and what it looks at, one entry or the whole. */
import type { Fix } from '../../text/finding';
import type { TextRange } from '../../text/range';
import type { RuleInfo } from '../../text/rule-info';
import type { DossierFile } from '../entries';
import type { Actor, Dossier, DossierEvent, Source, Statement } from '../model';
import type { Path } from '../yaml';

export interface DossierCheck extends RuleInfo {
  /** Look at one entry as it is read. */
  readonly entries?: {
    actors?(actor: Actor): Iterable<EntryReport>;
    events?(event: DossierEvent): Iterable<EntryReport>;
    sources?(source: Source): Iterable<EntryReport>;
    statements?(statement: Statement): Iterable<EntryReport>;
  };
  /** Looks at everything together. */
  whole?(whole: Whole): Iterable<FileReport>;
}

export interface EntryReport {
  /** From the entry to what is wrong. */
  readonly path: Path;
  readonly message: string;
}

export interface Whole {
  readonly dossier: Dossier;
  readonly files: readonly DossierFile[];
  /** The paths of stored texts that are there. */
  readonly texts: ReadonlySet<string>;
}

export interface FileReport extends TextRange {
  readonly file: string;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** What is worked out of a file is so for as long as the file is as it is: after an edit the others have their answers ready. */
export function ofFile<T>(work: (file: DossierFile) => T): (file: DossierFile) => T {
  const known = new WeakMap<DossierFile, { readonly answer: T }>();
  return (file) => {
    const found = known.get(file) ?? { answer: work(file) };
    known.set(file, found);
    return found.answer;
  };
}
