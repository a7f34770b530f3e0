/** Keeps a failure where it happens: what a handler throws is logged, and its caller goes on without an answer. */
import * as vscode from 'vscode';

export type Guard = <Args extends readonly unknown[], Answer>(
  doing: string,
  handler: (...args: Args) => Answer | PromiseLike<Answer>,
) => (...args: Args) => Promise<Answer | undefined>;

export function guardWith(log: vscode.LogOutputChannel): Guard {
  return (doing, handler) =>
    async (...args) => {
      try {
        return await handler(...args);
      } catch (error) {
        if (!(error instanceof vscode.CancellationError)) log.error(`${doing} failed:`, error);
        return undefined;
      }
    };
}
