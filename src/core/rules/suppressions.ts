/** Comments that silence rules: `<!-- dossier-disable-next-line claim/unattributed -- known to every reader -->`. */
import type { Brief } from '../brief/brief';
import { positionAt } from '../text/lines';
import type { TextRange } from '../text/range';

/** A rule, or all, silenced in a range of the file. */
export interface Suppression {
  /** Undefined for every rule. */
  readonly rules?: readonly string[];
  readonly reason?: string;
  /** The text it silences … */
  readonly range: TextRange;
  /** … and the comment that says so. */
  readonly comment: TextRange;
}

const directive =
  /^dossier-(disable|enable)(?:-(line|next-line|file))?(?:\s+(?!--\s)([\s\S]*?))?(?:\s+--\s+([\s\S]*))?$/;

export function suppressionsOf(brief: Brief): Suppression[] {
  const suppressions: Suppression[] = [];
  for (const [i, comment] of brief.comments.entries()) {
    const found = directive.exec(comment.text);
    if (!found || found[1] === 'enable') continue;
    const rules = found[3]?.split(/[\s,]+/).filter((id) => id !== '');
    suppressions.push({
      range: silenced(brief, i, found[2], rules),
      comment: { start: comment.start, end: comment.end },
      ...(rules && rules.length > 0 && { rules }),
      ...(found[4] !== undefined && { reason: found[4].trim() }),
    });
  }
  return suppressions;
}

/** Is a finding of that rule, beginning at that offset, silenced? */
export function isSuppressed(suppressions: readonly Suppression[], rule: string, offset: number): boolean {
  return suppressions.some(
    ({ rules, range }) => range.start <= offset && offset < range.end && (rules === undefined || rules.includes(rule)),
  );
}

function silenced(
  brief: Brief,
  at: number,
  scope: string | undefined,
  rules: readonly string[] | undefined,
): TextRange {
  const comment = brief.comments[at]!;
  switch (scope) {
    case 'line':
      return lineOf(brief, positionAt(brief.lines, comment.start).line);
    case 'next-line':
      return lineOf(brief, positionAt(brief.lines, comment.end).line + 1);
    case 'file':
      return { start: 0, end: brief.text.length + 1 };
    default:
      return { start: comment.end, end: enabledAgain(brief, at, rules) };
  }
}

function lineOf({ lines, text }: Brief, line: number): TextRange {
  return { start: lines.starts[line] ?? text.length, end: lines.starts[line + 1] ?? text.length + 1 };
}

/** Where `dossier-enable`, without rules or with one of these, ends a `dossier-disable`. */
function enabledAgain({ comments, text }: Brief, at: number, rules: readonly string[] | undefined): number {
  const enable = comments.slice(at + 1).find((comment) => {
    const found = directive.exec(comment.text);
    if (found?.[1] !== 'enable') return false;
    return found[3] === undefined || rules === undefined || found[3].split(/[\s,]+/).some((id) => rules.includes(id));
  });
  return enable?.start ?? text.length + 1;
}
