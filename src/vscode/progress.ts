/** Tells in the status bar how far the reading of a dossier, or of its briefs, has come, where it takes longer than a moment. */
import * as vscode from 'vscode';

interface Read {
  readonly folder: string;
  readonly what: 'files' | 'briefs';
  readonly done: number;
  readonly total: number;
}

interface Shown {
  report(message: string): void;
  end(): void;
}

const moment = 1000;

export class Progress implements vscode.Disposable {
  readonly #starts = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; latest: Read }>();
  readonly #shown = new Map<string, Shown>();

  note(read: Read): void {
    const { done, total } = read;
    const key = `${read.folder} ${read.what}`;
    const start = this.#starts.get(key);
    if (done === total) this.#end(key);
    else if (start) start.latest = read;
    else this.#starts.set(key, { timer: setTimeout(() => this.#show(key), moment), latest: read });
    this.#shown.get(key)?.report(words(read));
  }

  dispose(): void {
    for (const key of [...this.#starts.keys()]) this.#end(key);
  }

  #show(key: string): void {
    const options = { location: vscode.ProgressLocation.Window, title: 'Dossier' };
    vscode.window.withProgress(options, (progress) => {
      progress.report({ message: words(this.#starts.get(key)!.latest) });
      return new Promise<void>((end) => {
        this.#shown.set(key, { report: (message) => progress.report({ message }), end });
      });
    });
  }

  #end(key: string): void {
    clearTimeout(this.#starts.get(key)?.timer);
    this.#starts.delete(key);
    this.#shown.get(key)?.end();
    this.#shown.delete(key);
  }
}

function words({ done, total, what }: Read): string {
  return `${done} of ${total} ${what} read`;
}
