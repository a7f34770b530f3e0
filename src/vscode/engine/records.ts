/** Many small texts one behind the other in UTF-8, outside the heap: each is read when it is asked for. */

export interface Records {
  readonly bytes: Uint8Array;
  /** The end of each. */
  readonly ends: Uint32Array;
}

export function recordAt({ bytes, ends }: Records, index: number): string {
  return decoder.decode(recordBytes({ bytes, ends }, index));
}

/** All of them, each of which is JSON. */
export function parseAll({ bytes, ends }: Records): unknown[] {
  const text = decoder.decode(bytes);
  // Without the marks of other scripts, a place in the bytes is the place in the text: then one reading will do.
  if (text.length !== bytes.length) return Array.from(ends, (_, i) => JSON.parse(recordAt({ bytes, ends }, i)));
  return Array.from(ends, (end, i) => JSON.parse(text.slice(ends[i - 1] ?? 0, end)));
}

/** The numbers of those that hold one of the texts. */
export function recordsWith({ bytes, ends }: Records, wanted: readonly string[]): number[] {
  const text = decoder.decode(bytes);
  if (text.length !== bytes.length) {
    const all = Array.from(ends, (_, i) => i);
    return all.filter((i) => wanted.some((each) => recordAt({ bytes, ends }, i).includes(each)));
  }
  const found = new Set<number>();
  for (const each of wanted)
    for (let at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + 1)) found.add(firstAbove(ends, at));
  return [...found].sort((a, b) => a - b);
}

/** The first that ends behind the place. */
function firstAbove(ends: Uint32Array, at: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function recordBytes({ bytes, ends }: Records, index: number): Uint8Array {
  return bytes.subarray(ends[index - 1] ?? 0, ends[index]);
}

export class RecordWriter {
  #bytes = new Uint8Array(1 << 14);
  #end = 0;
  readonly #ends: number[] = [];

  add(text: string): void {
    this.#makeRoom(3 * text.length);
    this.#end += encoder.encodeInto(text, this.#bytes.subarray(this.#end)).written;
    this.#ends.push(this.#end);
  }

  /** One that was written before. */
  addBytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
    this.#ends.push(this.#end);
  }

  finish(): Records {
    return { bytes: this.#bytes.slice(0, this.#end), ends: Uint32Array.from(this.#ends) };
  }

  #makeRoom(size: number): void {
    if (this.#end + size <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * this.#bytes.length + size);
    larger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = larger;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
