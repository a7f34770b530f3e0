/** The page of a rule, which the code of each of its findings opens. */
import type * as vscode from 'vscode';
import type { EngineClient } from '../engine/client';
import type { Pages } from '../pages';

export function registerRulePages({ pages, engine }: { pages: Pages; engine: EngineClient }): vscode.Disposable {
  return pages.register('rule', async ({ path }) => {
    const rule = path.replace(/^\/rule\//, '').replace(/\.md$/, '');
    return engine.request('rulePage', { rule });
  });
}
