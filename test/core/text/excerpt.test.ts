import assert from 'node:assert/strict';
import { excerpt, quoted } from '../../../src/core/text/excerpt';

describe('an excerpt', () => {
  it('is one line, cut between words', () => {
    assert.equal(excerpt('The dam\n failed.', 40), 'The dam failed.');
    assert.equal(excerpt('The dam failed, and nobody came.', 18), 'The dam failed…');
  });

  it('has single marks within quotation marks', () => {
    assert.equal(
      quoted('“We saw it,” she said, "and so (“twice”) did he".', 80),
      '“‘We saw it,’ she said, ‘and so (‘twice’) did he’.”',
    );
    assert.equal(quoted('«Non», said he.', 80), '“‘Non’, said he.”');
  });
});
