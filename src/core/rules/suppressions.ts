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
  /** … except for the rules that are enabled again before its end … */
  readonly enabled: readonly { readonly rules: readonly string[]; readonly from: number }[];
  /** … and the comment that says so. */
  readonly comment: TextRange;
}

interface Directive {
  readonly verb: 'disable' | 'enable';
  readonly scope?: string;
  readonly rules?: readonly string[];
  readonly reason?: string;
  readonly comment: TextRange;
}

const directive =
  /^dossier-(disable|enable)(?:-(line|next-line|file))?(?:\s+(?!--\s)([\s\S]*?))?(?:\s+--\s+([\s\S]*))?$/;

export function suppressionsOf(brief: Brief): Suppression[] {
  const directives = directivesOf(brief);
  return directives
    .filter(({ verb }) => verb === 'disable')
    .map(({ scope, rules, reason, comment }) => {
      const again = scope === undefined ? directives.filter((other) => isEnabledBy(other, comment)) : [];
      const end = again.find((enable) => enable.rules === undefined)?.comment.start ?? brief.text.length + 1;
      return {
        ...(rules && { rules }),
        ...(reason !== undefined && { reason }),
        range: scope === undefined ? { start: comment.end, end } : silenced(brief, comment, scope),
        enabled: again.flatMap((enable) => (enable.rules ? [{ rules: enable.rules, from: enable.comment.start }] : [])),
        comment,
      };
    });
}

function isEnabledBy({ verb, comment }: Directive, disable: TextRange): boolean {
  return verb === 'enable' && comment.start >= disable.end;
}

function directivesOf({ comments }: Brief): Directive[] {
  return comments.flatMap(({ start, end, text }): Directive[] => {
    const found = directive.exec(text);
    if (!found) return [];
    const rules = found[3]?.split(/[\s,]+/).filter((id) => id !== '');
    return [
      {
        verb: found[1] as Directive['verb'],
        ...(found[2] && { scope: found[2] }),
        ...(rules && rules.length > 0 && { rules }),
        ...(found[4] !== undefined && { reason: found[4].trim() }),
        comment: { start, end },
      },
    ];
  });
}

/** Is a finding of that rule, beginning at that offset, silenced? */
export function isSuppressed(suppressions: readonly Suppression[], rule: string, offset: number): boolean {
  return suppressions.some(
    ({ rules, range, enabled }) =>
      range.start <= offset &&
      offset < range.end &&
      (rules === undefined || rules.includes(rule)) &&
      !enabled.some((again) => again.from <= offset && again.rules.includes(rule)),
  );
}

function silenced(brief: Brief, comment: TextRange, scope: string): TextRange {
  switch (scope) {
    case 'line':
      return lineOf(brief, positionAt(brief.lines, comment.start).line);
    case 'next-line':
      return lineOf(brief, positionAt(brief.lines, comment.end).line + 1);
    default:
      return { start: 0, end: brief.text.length + 1 };
  }
}

function lineOf({ lines, text }: Brief, line: number): TextRange {
  return { start: lines.starts[line] ?? text.length, end: lines.starts[line + 1] ?? text.length + 1 };
}
