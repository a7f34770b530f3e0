/** The page of each rule, made from the rule itself: its words and the examples that its test runs. */
import type { Example, RuleInfo } from '../../src/core/api';

export function rulePage({ id, summary, severity, why, decides, examples }: RuleInfo): string {
  const language = id.startsWith('dossier/') ? 'yaml' : 'markdown';
  const fenced = (text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
  const section = (title: string, shown: readonly Example[]): string =>
    shown.length === 0
      ? ''
      : `## ${title}\n\n${shown.map((example) => storedTexts(example) + fenced(example.text)).join('\n\n')}\n\n`;
  const fixed = examples.flatMap((example) => (example.fixed === undefined ? [] : [[example, example.fixed] as const]));
  return `# ${id}

${summary}. ${severity === 'off' ? 'Off unless you turn it on.' : `On by default, as ${article(severity)} ${severity}.`}

## Why

${why}

${section('Reported', examples.filter(isMarked))}${section(
  'Left alone',
  examples.filter((example) => !isMarked(example)),
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

function storedTexts({ stored = {} }: Example): string {
  const texts = Object.entries(stored);
  return texts
    .map(([key, text]) => `With this as \`dossier/texts/${key}.md\`:\n\n\`\`\`text\n${text}\n\`\`\`\n\n`)
    .join('');
}

function isMarked({ text }: Example): boolean {
  return /^ *~+ \S+$/m.test(text);
}

function withoutMarks(text: string): string {
  return text.replace(/\n *~+ \S+$/gm, '');
}

function article(severity: string): string {
  return /^[aeiou]/.test(severity) ? 'an' : 'a';
}
