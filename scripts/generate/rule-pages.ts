/** The tables of all rules: the index of their pages, and the README's. */
import type { RuleInfo } from '../../src/core/api';

export function rulesIndex(rules: readonly RuleInfo[]): string {
  return `# Rules\n\n${rulesTable(rules, '')}`;
}

export function rulesTable(rules: readonly RuleInfo[], folder: string): string {
  const rows = rules.map(({ id, summary, severity }) => `| [${id}](${folder}${id}.md) | ${summary} | ${severity} |`);
  return ['| rule | reports | default |', '| --- | --- | --- |', ...rows, ''].join('\n');
}
