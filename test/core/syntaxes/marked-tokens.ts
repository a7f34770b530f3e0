/** Checks the colours of a text against carets that are written under it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** How the fixtures call a scope. */
const kinds: Readonly<Record<string, string>> = {
  'entity.name.tag.citekey.markdown': 'key',
  'keyword.operator.suppress-author.markdown': 'minus',
  'constant.numeric.locator.markdown': 'locator',
  'keyword.control.suppression.markdown': 'directive',
  'entity.name.tag.rule.markdown': 'rule',
  'string.unquoted.reason.markdown': 'reason',
};

const base = 'test/core/syntaxes/markdown.tmLanguage.json';
const mark = /^( *)(\^+) (\S+)$/;

/** Colours the fixture with the injected grammar; what is marked must be coloured so, and nothing else. */
export async function checkMarkedTokens(fixture: string, grammarFile: string): Promise<void> {
  const lines = readFileSync(fixture, 'utf8').split('\n');
  const text = lines.filter((line) => !mark.test(line));
  const tokens = await colour(text, grammarFile);
  const marked = text.flatMap((line, i) => [line, ...tokens[i]!]);
  assert.equal(marked.join('\n'), lines.join('\n'));
}

/** For each line its coloured stretches, as they would be marked. */
async function colour(lines: readonly string[], grammarFile: string): Promise<string[][]> {
  const grammar = await markdownWith(grammarFile);
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return Object.entries(kinds)
      .flatMap(([scope, kind]) => stretches(tokens, scope).map(({ start, end }) => ({ start, end, kind })))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ start, end, kind }) => `${' '.repeat(start)}${'^'.repeat(end - start)} ${kind}`);
  });
}

/** A scope may cover several tokens in a row: the key and, within it, its `@`. */
function stretches(tokens: readonly textmate.IToken[], scope: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { startIndex, endIndex, scopes } of tokens) {
    if (!scopes.includes(scope)) continue;
    const last = found.at(-1);
    if (last?.end === startIndex) last.end = endIndex;
    else found.push({ start: startIndex, end: endIndex });
  }
  return found;
}

async function markdownWith(grammarFile: string): Promise<textmate.IGrammar> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const grammars = [base, grammarFile].map((file) => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scopeName) => grammars.find((grammar) => grammar.scopeName === scopeName),
    getInjections: () => [grammars[1]!.scopeName],
  });
  const grammar = await registry.loadGrammar(grammars[0]!.scopeName);
  assert(grammar);
  return grammar;
}
