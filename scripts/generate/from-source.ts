/** Everything that is generated from the rules and the schemas, as paths and contents. */
import { profiles, ruleInfos, rulePage } from '../../src/core/api';
import { rulesIndex, rulesTable } from './rule-pages';
import { configSchema, dossierSchema } from './schemas';

export function generatedFiles(readme: string): [path: string, content: string][] {
  return [
    ...ruleInfos.map((rule): [string, string] => [`docs/rules/${rule.id}.md`, rulePage(rule)]),
    ['docs/rules/README.md', rulesIndex(ruleInfos)],
    ['README.md', withTable(readme)],
    ['schemas/dossier.schema.json', json(dossierSchema())],
    ['schemas/dossier-config.schema.json', json(configSchema(ruleInfos, profiles))],
  ];
}

function withTable(readme: string): string {
  return readme.replace(
    /(<!-- rules -->\n)[\s\S]*?(<!-- \/rules -->)/,
    (_, begin, end) => `${begin}\n${rulesTable(ruleInfos, 'docs/rules/')}\n${end}`,
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
