/** What a rule over briefs is: beside what it tells of itself, its check and its fixes. */
import type { Brief } from '../brief/brief';
import type { Project } from '../dossier/project';
import type { Finding, Fix } from '../text/finding';
import type { TextRange } from '../text/range';
import type { RuleInfo } from '../text/rule-info';

export interface Rule extends RuleInfo {
  /** Pure: the same brief and project give the same. */
  check(brief: Brief, project: Project): Iterable<Report>;
  /** Best first. Asked for one finding at a time, when a user looks at it. */
  fixes?(finding: Finding, brief: Brief, project: Project): readonly Fix[];
}

export interface Report extends TextRange {
  readonly message: string;
}
