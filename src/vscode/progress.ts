/** Tells in the status bar how far the reading of a dossier has come, where it takes longer than a moment. */
import * as vscode from 'vscode';

interface Read {
  readonly folder: string;
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
    const { folder, done, total } = read;
    const start = this.#starts.get(folder);
    if (done === total) this.#end(folder);
    else if (start) start.latest = read;
    else this.#starts.set(folder, { timer: setTimeout(() => this.#show(folder), moment), latest: read });
    this.#shown.get(folder)?.report(words(read));
  }

  dispose(): void {
    for (const folder of [...this.#starts.keys()]) this.#end(folder);
  }

  #show(folder: string): void {
    const options = { location: vscode.ProgressLocation.Window, title: 'Dossier' };
    vscode.window.withProgress(options, (progress) => {
      progress.report({ message: words(this.#starts.get(folder)!.latest) });
      return new Promise<void>((end) => {
        this.#shown.set(folder, { report: (message) => progress.report({ message }), end });
      });
    });
  }

  #end(folder: string): void {
    clearTimeout(this.#starts.get(folder)?.timer);
    this.#starts.delete(folder);
    this.#shown.get(folder)?.end();
    this.#shown.delete(folder);
  }
}

function words({ done, total }: Read): string {
  return `${done} of ${total} files read`;
}
