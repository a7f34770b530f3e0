/** Every check of the dossier, and their run over all of it. */
import type { Finding } from '../../text/finding';
import type { RuleInfo } from '../../text/rule-info';
import type { Config } from '../config';
import { settingsFor } from '../rule-settings';
import type { DossierCheck, Whole } from './check';
import { circularDerivation } from './circular-derivation';
import { duplicateId } from './duplicate-id';
import { missingText } from './missing-text';
import { overlappingRoles } from './overlapping-roles';
import { readingChecks } from './reading';
import { reversedDates } from './reversed-dates';
import { sharedAlias } from './shared-alias';
import { unknownReference } from './unknown-reference';
import { unsupportedFact } from './unsupported-fact';

export const entryChecks: readonly DossierCheck[] = [overlappingRoles, reversedDates, unsupportedFact];

const wholeChecks: readonly DossierCheck[] = [
  circularDerivation,
  duplicateId,
  missingText,
  sharedAlias,
  unknownReference,
];

/** The documentation of everything that the dossier's files are checked for, by id. */
export const dossierChecks: readonly RuleInfo[] = [...readingChecks, ...entryChecks, ...wholeChecks].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** What the checks over the whole dossier report. */
export function checkWhole(whole: Whole): Finding[] {
  return wholeChecks.flatMap(({ id, severity, whole: check }) =>
    severity === 'off'
      ? []
      : [...(check?.(whole) ?? [])].map(
          ({ file, start, end, message, fixes }): Finding => ({
            ...{ rule: id, severity, message, file, start, end },
            ...(fixes && { fixes }),
          }),
        ),
  );
}

/** The findings as loud as the configuration has them. */
export function withSeverities(findings: readonly Finding[], config: Config): Finding[] {
  const settings = new Map(
    [...new Set(findings.map(({ file }) => file))].map((file) => [file, settingsFor(file, config)]),
  );
  return findings.flatMap((finding) => {
    const severity = settings.get(finding.file)?.rules[finding.rule];
    if (severity === 'off') return [];
    return severity === undefined ? finding : { ...finding, severity };
  });
}
