/** What a check of the dossier is: its documentation, and what it looks at, one entry or the whole. */
import type { Fix } from '../../text/finding';
import type { TextRange } from '../../text/range';
import type { RuleInfo } from '../../text/rule-info';
import type { DossierFile } from '../entries';
import type { Actor, Dossier } from '../model';
import type { Reference } from '../references';
import type { Path } from '../yaml';

export interface DossierCheck extends RuleInfo {
  /** Looks at one actor as it is read; the path leads from the entry to what is wrong. */
  actor?(actor: Actor): Iterable<ActorReport>;
  /** Looks at everything together. */
  whole?(whole: Whole): Iterable<FileReport>;
}

export interface ActorReport {
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

/** File by file: there may be very many, and a client may unpack them only when they are asked for. */
export function* referencesIn(files: readonly DossierFile[]): Generator<Reference> {
  for (const { references } of files) yield* references;
}
