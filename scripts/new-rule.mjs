// Begins a rule: `npm run new-rule claim/low-grade` writes its file and its test, and generates the rest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportName } from './generate/catalogue.mjs';
import { root } from './root.mjs';

const id = process.argv[2] ?? '';
if (!/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(id))
  fail('Name the rule as group/name, in kebab-case: npm run new-rule claim/low-grade');
if (existsSync(join(root, `src/core/rules/${id}.ts`))) fail(`There is a rule ${id} already.`);
write(`src/core/rules/${id}.ts`, ruleFile());
write(`test/core/rules/${id}.test.ts`, testFile());
process.exitCode = spawnSync(process.execPath, [join(root, 'scripts/generate.mjs')], { stdio: 'inherit' }).status ?? 1;

function ruleFile() {
  return `/** ${id}: say in one sentence what it reports. */
import type { Rule } from '../rule';

export const ${exportName(id)}: Rule = {
  id: '${id}',
  severity: 'off',
  summary: 'What it reports, in a few words',
  why: 'Why a reader of the brief would thank the writer for seeing to it.',
  decides: 'What it looks at, and what it leaves alone.',
  examples: [
    { text: ['A sentence that it reports.', '~~~~~~~~~~~~~~~~~~~~~~~~~~~ ${id}'].join('\\n') },
    { text: 'A sentence that it leaves alone.' },
  ],
  *check(brief) {
    for (const { start, end } of brief.sentences) {
      if (brief.text.slice(start, end).includes('reports')) yield { start, end, message: 'What is wrong, and what was expected.' };
    }
  },
};
`;
}

function testFile() {
  return `import { ${exportName(id)} } from '../../../../src/core/rules/${id}';
import { describeRule } from '../../../support/rule';

describeRule(${exportName(id)});
`;
}

function write(file, content) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), content);
  console.log(`wrote ${file}`);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
