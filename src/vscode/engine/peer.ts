/** Calls in both directions over a message port: an answer for every question, and a failure stays with its question. */

/** A message port, of whatever kind. */
export interface Port {
  post(message: unknown, transfer: readonly ArrayBuffer[]): void;
  listen(hear: (message: unknown) => void): void;
}

export type Method<Api> = keyof Api & string;
export type Params<Api, M extends Method<Api>> = Api[M] extends (params: infer P) => unknown ? P : never;
export type Answer<Api, M extends Method<Api>> = Api[M] extends (params: never) => infer A ? Awaited<A> : never;

/** The other side, as something that can be asked. */
export interface Remote<Api> {
  request<M extends Method<Api>>(
    method: M,
    params: Params<Api, M>,
    cancellation?: Cancellation,
  ): Promise<Answer<Api, M>>;
}

/** As VS Code's CancellationToken. */
export interface Cancellation {
  onCancellationRequested(listener: () => void): { dispose(): void };
}

type Message =
  | Question
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string; readonly stack: string | undefined }
  | { readonly kind: 'cancellation'; readonly id: number };

interface Question {
  readonly kind: 'question';
  readonly id: number;
  readonly method: string;
  readonly params: unknown;
  readonly mayBeCancelled: boolean;
}

interface Waiting {
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

export class Peer<Theirs> implements Remote<Theirs> {
  readonly #port: Port;
  readonly #ours: object;
  readonly #waiting = new Map<number, Waiting>();
  /** Of the questions that are being answered, those that may be called off. */
  readonly #asked = new Map<number, { isCancelled: boolean }>();
  #questions = 0;
  #ended: Error | undefined;

  /** What the other side may ask of us is a plain object of functions; it may be made with the way to the other side. */
  constructor({ port, ours }: { port: Port; ours: (theirs: Remote<Theirs>) => object }) {
    this.#port = port;
    this.#ours = ours(this);
    port.listen((message) => this.#hear(message as Message));
  }

  request<M extends Method<Theirs>>(
    method: M,
    params: Params<Theirs, M>,
    cancellation?: Cancellation,
  ): Promise<Answer<Theirs, M>> {
    if (this.#ended) return Promise.reject(this.#ended);
    const id = ++this.#questions;
    const answered = new Promise<unknown>((answer, fail) => this.#waiting.set(id, { answer, fail }));
    const listening = cancellation?.onCancellationRequested(() => {
      this.#post({ kind: 'cancellation', id });
      this.#hear({ kind: 'answer', id, value: undefined });
    });
    this.#post({ kind: 'question', id, method, params, mayBeCancelled: cancellation !== undefined });
    return answered.finally(() => listening?.dispose()) as Promise<Answer<Theirs, M>>;
  }

  /** The other side is gone: whoever waits is told so, and so is whoever asks from now on. */
  end(error: Error): void {
    this.#ended = error;
    for (const { fail } of this.#waiting.values()) fail(error);
    this.#waiting.clear();
  }

  #hear(message: Message): void {
    if (message.kind === 'question') this.#reply(message);
    else if (message.kind === 'cancellation') {
      const asked = this.#asked.get(message.id);
      if (asked) asked.isCancelled = true;
    } else {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.kind === 'answer') waiting?.answer(message.value);
      else waiting?.fail(Object.assign(new Error(message.message), { stack: message.stack }));
    }
  }

  async #reply(question: Question): Promise<void> {
    const { id, method, params, mayBeCancelled } = question;
    try {
      if (mayBeCancelled && (await this.#isCancelled(id))) return;
      const value = await (this.#ours as Record<string, (params: unknown) => unknown>)[method]!(params);
      this.#post({ kind: 'answer', id, value }, value instanceof Uint8Array ? ownBuffer(value) : []);
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      this.#post({ kind: 'failure', id, message, stack });
    }
  }

  /** Lets the messages behind the question be heard: one of them may call it off. */
  async #isCancelled(id: number): Promise<boolean> {
    const asked = { isCancelled: false };
    this.#asked.set(id, asked);
    await new Promise((done) => setTimeout(done, 0));
    this.#asked.delete(id);
    return asked.isCancelled;
  }

  #post(message: Message, transfer: readonly ArrayBuffer[] = []): void {
    if (!this.#ended) this.#port.post(message, transfer);
  }
}

/** What may be moved rather than copied: a view on a part of a buffer that others use may not. */
function ownBuffer({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}
