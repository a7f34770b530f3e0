/** The page of each rule, made from the rule itself: its words and the examples that its test runs. */
import type { RuleInfo } from '../../src/core/api';

export function rulePage({ id, summary, severity, why, decides, examples }: RuleInfo): string {
  const language = id.startsWith('dossier/') ? 'yaml' : 'markdown';
  const fenced = (text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
  const section = (title: string, texts: readonly string[]): string =>
    texts.length === 0 ? '' : `## ${title}\n\n${texts.map(fenced).join('\n\n')}\n\n`;
  const texts = examples.map(({ text }) => text);
  const fixed = examples.flatMap((example) => (example.fixed === undefined ? [] : [[example, example.fixed] as const]));
  return `# ${id}

${summary}. ${severity === 'off' ? 'Off unless you turn it on.' : `On by default, as ${article(severity)} ${severity}.`}

## Why

${why}

${section('Reported', texts.filter(isMarked))}${section(
  'Left alone',
  texts.filter((text) => !isMarked(text)),
)}${fixed.map(([{ text }, after]) => `## Fix\n\n${fenced(withoutMarks(text))}\n\nbecomes\n\n${fenced(after)}\n\n`).join('')}## How it decides

${decides}

## Settings

How loud it is, in \`dossier.yaml\`: \`off\`, \`hint\`, \`info\`, \`warning\` or \`error\`.

\`\`\`yaml
rules:
  ${id}: ${severity}
\`\`\`
${language === 'markdown' ? exception(id) : ''}`;
}

function exception(id: string): string {
  return `
For one line, with a reason for those who read the brief after you:

\`\`\`markdown
<!-- dossier-disable-next-line ${id} -- the reason -->
\`\`\`
`;
}

export function rulesIndex(rules: readonly RuleInfo[]): string {
  return `# Rules\n\n${rulesTable(rules, '')}`;
}

export function rulesTable(rules: readonly RuleInfo[], folder: string): string {
  const rows = rules.map(({ id, summary, severity }) => `| [${id}](${folder}${id}.md) | ${summary} | ${severity} |`);
  return ['| rule | reports | default |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function isMarked(text: string): boolean {
  return /^ *~+ \S+$/m.test(text);
}

function withoutMarks(text: string): string {
  return text.replace(/\n *~+ \S+$/gm, '');
}

function article(severity: string): string {
  return /^[aeiou]/.test(severity) ? 'an' : 'a';
}
