/** What a rule is: its place in the catalogue, its documentation, its check and its fixes. */
import type { Brief } from '../brief/brief';
import type { Project } from '../dossier/project';
import type { Finding, Fix, Severity } from '../text/finding';
import type { TextRange } from '../text/range';

export interface Rule {
  /** `group/name`, and so the file's and the page's name. */
  readonly id: string;
  /** How loud it is where `dossier.yaml` says nothing. */
  readonly severity: Severity;
  /** What it reports, in one line for lists: "A claim that nobody is named for". */
  readonly summary: string;
  /** For the page: why a reader of briefs should care. */
  readonly why: string;
  /** For the page: what it looks at and what it leaves alone. */
  readonly decides: string;
  readonly examples: readonly Example[];
  /** Pure: the same brief and project give the same. */
  check(brief: Brief, project: Project): Iterable<Report>;
  /** Best first. Asked for one finding at a time, when a user looks at it. */
  fixes?(finding: Finding, brief: Brief, project: Project): readonly Fix[];
}

export interface Report extends TextRange {
  readonly message: string;
}

/**
 * A text that a rule is shown by, and tested on: under each line that it reports in, a line of `~` below the words it
 * reports and the rule's id behind them. A text without such a line is one that the rule leaves alone.
 */
export interface Example {
  readonly text: string;
  /** What the first fix makes of the text. */
  readonly fixed?: string;
}
