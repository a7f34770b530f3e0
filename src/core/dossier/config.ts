/** The configuration of a workspace, `dossier.yaml`: which files are briefs, where the dossier is, how loud each rule is. */
import { type Finding, type Severity, severities } from '../text/finding';
import { isRecord } from '../text/record';
import { didYouMean } from '../text/suggest';
import { type ConfigField, checkConfigField, configFieldNames } from './schema';
import { readYaml, type Yaml } from './yaml';

export const configFileName = 'dossier.yaml';

export interface Config {
  /** Globs relative to the folder of the configuration, as are all here. */
  readonly briefs: readonly string[];
  readonly dossier: readonly string[];
  /** Bibliographies. */
  readonly sources: readonly string[];
  /** Only the rules that the configuration names. */
  readonly rules: Readonly<Record<string, Severity>>;
}

export const defaultConfig: Config = {
  briefs: ['briefs/**/*.{md,qmd,Rmd}'],
  dossier: ['dossier/**/*.{yaml,yml}'],
  sources: [],
  rules: {},
};

export interface ReadConfig {
  readonly config: Config;
  readonly problems: readonly Finding[];
  /** Where a field stands in the file, for what is only found wrong later. */
  readonly rangeOf: Yaml['rangeOf'];
}

/** Reads a configuration; a field that is wrong is reported and has its default, the rest is in use. */
export function readConfig(file: string, text: string, ruleIds: readonly string[]): ReadConfig {
  const yaml = readYaml(text);
  const problems: Finding[] = yaml.problems.map(({ message, start, end }) => ({
    ...{ rule: 'dossier/syntax', severity: 'error', message, file, start, end },
  }));
  const report = (severity: 'warning' | 'error', message: string, range: { start: number; end: number }): void => {
    problems.push({ rule: 'dossier/config', severity, message, file, start: range.start, end: range.end });
  };
  const value = isRecord(yaml.value) ? yaml.value : {};
  if (yaml.value !== undefined && yaml.value !== null && !isRecord(yaml.value) && problems.length === 0) {
    report('error', `Expected keys such as ${configFieldNames.join(', ')}.`, yaml.rangeOf([]));
  }
  for (const key of Object.keys(value)) {
    if (configFieldNames.some((name) => name === key)) continue;
    report('warning', `Unknown key “${key}”.${didYouMean(key, configFieldNames)}`, yaml.rangeOfKey([key]));
  }
  const field = <F extends ConfigField>(key: F) => {
    const checked = checkConfigField(key, value[key]);
    if ('value' in checked) return checked.value;
    for (const { path, message } of checked.mistakes) report('error', message, yaml.rangeOf([key, ...path]));
    return undefined;
  };
  const rules = field('rules') ?? partlyValid(value.rules);
  for (const id of Object.keys(rules)) {
    if (!ruleIds.includes(id))
      report('warning', `Unknown rule “${id}”.${didYouMean(id, ruleIds)}`, yaml.rangeOfKey(['rules', id]));
  }
  return {
    config: {
      briefs: field('briefs') ?? defaultConfig.briefs,
      dossier: field('dossier') ?? defaultConfig.dossier,
      sources: field('sources')?.map((glob) => glob.replaceAll('\\', '/')) ?? defaultConfig.sources,
      rules,
    },
    problems,
    rangeOf: yaml.rangeOf,
  };
}

/** One wrong severity leaves the others in use. */
function partlyValid(rules: unknown): Record<string, Severity> {
  if (!isRecord(rules)) return {};
  const isSeverity = (value: unknown): value is Severity => severities.some((severity) => severity === value);
  return Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, Severity] => isSeverity(entry[1])));
}
