/** All rules over a brief: the findings that are neither off nor suppressed, and the fixes of one. */
import type { Brief } from '../brief/brief';
import { type Project, ruleSettingsFor } from '../dossier/project';
import { byPlace, type Finding, type Fix } from '../text/finding';
import { optionValues } from '../text/rule-options';
import { ruleById, rules } from './catalogue';
import { disableFix } from './disable-fix';
import { isSuppressed, suppressionsOf } from './suppressions';

/** The findings of a brief, sorted by place. */
export function checkBrief(brief: Brief, project: Project): Finding[] {
  const suppressions = suppressionsOf(brief);
  const settings = ruleSettingsFor(brief.file, project);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = settings.rules[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    const options = optionValues(rule.options ?? {}, settings.options[rule.id]);
    for (const { message, start, end } of rule.check(brief, project, options)) {
      if (isSuppressed(suppressions, rule.id, start)) continue;
      findings.push({ rule: rule.id, severity, message, file: brief.file, start, end });
    }
  }
  return findings.sort(byPlace);
}

/** What may be done about a finding of this brief: the rule's own fixes, best first, then to silence it here. */
export function fixesFor(finding: Finding, brief: Brief, project: Project): Fix[] {
  const rule = ruleById(finding.rule);
  return rule ? [...(rule.fixes?.(finding, brief, project) ?? []), disableFix(finding, brief)] : [];
}
