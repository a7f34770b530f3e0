import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleInfos, rulePage, rules } from '../../../src/core/api';

describe('the page of a rule', () => {
  it('is the same in the editor and in the repository', () => {
    for (const rule of ruleInfos) assert.equal(rulePage(rule), readFileSync(`docs/rules/${rule.id}.md`, 'utf8'));
  });

  it('names every option, what it sets and its default', () => {
    for (const rule of rules) {
      for (const [name, { about }] of Object.entries(rule.options ?? {})) {
        assert(rulePage(rule).includes(`| \`${name}\` | ${about} |`), `${rule.id}: ${name}`);
      }
    }
  });

  it('stands in the schema and in the README', () => {
    const schema = JSON.parse(readFileSync('schemas/dossier-config.schema.json', 'utf8'));
    const ids = ruleInfos.map(({ id }) => id).sort();
    assert.deepEqual(Object.keys(schema.definitions.rules.properties).sort(), ids);
    const rows = [...readFileSync('README.md', 'utf8').matchAll(/^\| \[([a-z/-]+)\]\(docs\/rules\//gm)];
    assert.deepEqual(rows.map(([, id]) => id).sort(), ids);
  });
});
