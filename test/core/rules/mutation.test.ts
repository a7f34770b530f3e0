/** Every rule's test needs the rule: with it switched off the test fails, so that a broken rule cannot pass it. */
import assert from 'node:assert/strict';
import { rules } from '../../../src/core/api';
import { readMarks } from '../../support/marks';
import { checkExample } from '../../support/rule';

describe('a rule that is switched off', () => {
  for (const rule of rules) {
    it(`fails the examples of ${rule.id}`, async () => {
      const reported = rule.examples.filter(({ text }) => readMarks(text).marks.length > 0);
      assert(reported.length > 0);
      for (const example of reported) await assert.rejects(checkExample(rule, example, 'off'), assert.AssertionError);
    });
  }
});
