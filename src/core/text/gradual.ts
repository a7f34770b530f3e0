/** A value that is worked out in short steps: ahead of time, with pauses between them, or at once by whoever needs it first. */
export class Gradual<T> {
  readonly #steps: Iterator<void, T>;
  #made: { readonly value: T } | undefined;

  constructor(steps: Iterator<void, T>) {
    this.#steps = steps;
  }

  /** Takes one step; false once there is nothing left to do. */
  advance(): boolean {
    if (this.#made) return false;
    const { done, value } = this.#steps.next();
    if (done) this.#made = { value };
    return !done;
  }

  get value(): T {
    while (!this.#made) this.advance();
    return this.#made.value;
  }
}
