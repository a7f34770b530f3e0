/** Puts work off until nothing has asked for it for a while: of several calls for one key, the last is run. */
import type * as vscode from 'vscode';

export class Pauses implements vscode.Disposable {
  readonly #milliseconds: number;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds;
  }

  after(key: string, run: () => unknown): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      run();
    }, this.#milliseconds);
    this.#timers.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  dispose(): void {
    for (const key of [...this.#timers.keys()]) this.cancel(key);
  }
}
