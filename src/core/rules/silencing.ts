/** The fixes that silence a rule instead of mending what it found: on a line, in a file, everywhere. */
import type { Brief } from '../brief/brief';
import { severityEdit } from '../dossier/config-edit';
import { type Project, ruleSettingsFor } from '../dossier/project';
import type { Finding, Fix } from '../text/finding';
import { disableFix, disableInFileFix } from './disable-fix';

/** For this line, in this file, and in `dossier.yaml` where there is one; a reason goes behind `--` in a comment. */
export function silencingFixes(finding: Finding, brief: Brief, project: Project): Fix[] {
  const [onLine, inFile] = [disableFix(finding, brief), disableInFileFix(finding, brief)];
  return [...(onLine.title === inFile.title ? [] : [onLine]), inFile, ...everywhere(finding, project)];
}

function everywhere({ rule, file }: Finding, project: Project): Fix[] {
  const { configFile, configText, config } = project;
  const isOverridden = ruleSettingsFor(file, project).rules[rule] !== config.rules[rule];
  if (configFile === undefined || configText === undefined || isOverridden) return [];
  const edit = severityEdit(configText, rule, 'off');
  if (!edit) return [];
  return [
    { title: `Disable ${rule} everywhere (${configFile})`, silences: true, edits: [{ ...edit, file: configFile }] },
  ];
}
