/** Colouring of citations and of suppression comments in Markdown. */
import { checkMarkedTokens } from './marked-tokens';

describe('syntaxes', () => {
  it('colours citations', () =>
    checkMarkedTokens('test/core/syntaxes/citations.md', 'syntaxes/citations.injection.tmLanguage.json'));

  it('colours suppression comments', () =>
    checkMarkedTokens('test/core/syntaxes/suppressions.md', 'syntaxes/suppressions.injection.tmLanguage.json'));
});
