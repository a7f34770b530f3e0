/** The page of each rule, made from the rule itself: its words and the examples that its test runs. */
import type { Example, Rule } from '../../src/core/api';

export function rulePage({ id, summary, severity, why, decides, examples }: Rule): string {
  const reported = examples.filter(({ text }) => isMarked(text));
  const fixed = examples.flatMap((example) => (example.fixed === undefined ? [] : [[example, example.fixed] as const]));
  return `# ${id}

${summary}. ${severity === 'off' ? 'Off unless you turn it on.' : `On by default, as ${article(severity)} ${severity}.`}

## Why

${why}

## Reported

${reported.map(({ text }) => fenced(text)).join('\n\n')}

## Left alone

${examples
  .filter(({ text }) => !isMarked(text))
  .map(({ text }) => fenced(text))
  .join('\n\n')}
${fixed.map(([{ text }, after]) => fixSection(text, after)).join('')}
## How it decides

${decides}

## Settings

How loud it is, in \`dossier.yaml\`: \`off\`, \`hint\`, \`info\`, \`warning\` or \`error\`.

\`\`\`yaml
rules:
  ${id}: ${severity}
\`\`\`

For one line, with a reason for those who read the brief after you:

\`\`\`markdown
<!-- dossier-disable-next-line ${id} -- the reason -->
\`\`\`
`;
}

export function rulesIndex(rules: readonly Rule[]): string {
  return `# Rules\n\n${rulesTable(rules, '')}`;
}

export function rulesTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(({ id, summary, severity }) => `| [${id}](${folder}${id}.md) | ${summary} | ${severity} |`);
  return ['| rule | reports | default |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

function fixSection(before: string, after: string): string {
  return `\n## Fix\n\n${fenced(withoutMarks(before))}\n\nbecomes\n\n${fenced(after)}\n`;
}

function isMarked(text: string): boolean {
  return /^ *~+ \S+$/m.test(text);
}

function withoutMarks(text: string): string {
  return text.replace(/\n *~+ \S+$/gm, '');
}

function fenced(text: Example['text']): string {
  return `\`\`\`markdown\n${text}\n\`\`\``;
}

function article(severity: string): string {
  return /^[aeiou]/.test(severity) ? 'an' : 'a';
}
