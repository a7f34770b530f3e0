/** Lets work in the background wait for whoever asks about what is in front of them. */

export class Attention {
  #asked = 0;
  readonly #waiting: (() => void)[] = [];

  /** While this goes on, no work in the background begins. */
  async during<T>(work: () => T | Promise<T>): Promise<T> {
    this.#asked++;
    try {
      return await work();
    } finally {
      if (--this.#asked === 0) for (const goOn of this.#waiting.splice(0)) goOn();
    }
  }

  /** Between two short steps of the work: questions that have come meanwhile are heard and answered first. */
  async pause(): Promise<void> {
    await moment();
    while (this.#asked > 0) {
      await new Promise<void>((goOn) => this.#waiting.push(goOn));
      await moment();
    }
  }
}

function moment(): Promise<void> {
  return new Promise((goOn) => setTimeout(goOn, 0));
}
