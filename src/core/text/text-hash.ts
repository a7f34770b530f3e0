/** Texts as hashes, to tell whether they are the same without keeping them: 64 bits each, so that chance never has a say. */

/** FNV-1a over the UTF-16 code units, from two beginnings. */
export function textHash(text: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x2f0b4a27;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995) ^ (other >>> 13);
  }
  return [one >>> 0, other >>> 0];
}

/** The same over lists of numbers of 32 bits, whatever their division. */
export function numbersHash(lists: readonly Uint32Array[]): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x2f0b4a27;
  for (const list of lists) {
    for (const number of list) {
      one = Math.imul(one ^ number, 0x01000193);
      other = Math.imul(other ^ number, 0x5bd1e995) ^ (other >>> 13);
    }
  }
  return [one >>> 0, other >>> 0];
}

/** Those of many texts, one behind the other: two numbers a text. */
export function textHashes(texts: readonly string[]): Uint32Array {
  const all = new Uint32Array(2 * texts.length);
  for (const [i, text] of texts.entries()) all.set(textHash(text), 2 * i);
  return all;
}

/** The texts that stand more than once in several lists, by their hashes: for each list the places of its own. */
export function repeatedIn(lists: readonly Uint32Array[]): readonly (readonly number[])[] {
  const counts = new PairCounts(lists.reduce((sum, { length }) => sum + length / 2, 0));
  for (const list of lists) for (let i = 0; i < list.length; i += 2) counts.add(list[i]!, list[i + 1]!);
  return lists.map((list) => {
    const places: number[] = [];
    if (!counts.hasRepeated) return places;
    for (let i = 0; i < list.length; i += 2) if (counts.isRepeated(list[i]!, list[i + 1]!)) places.push(i / 2);
    return places;
  });
}

/** A table of pairs with open addressing; a map of so many texts would take a hundred times as long. */
class PairCounts {
  hasRepeated = false;
  readonly #pairs: Uint32Array;
  readonly #counts: Uint8Array;
  readonly #mask: number;

  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#pairs = new Uint32Array(2 * slots);
    this.#counts = new Uint8Array(slots);
    this.#mask = slots - 1;
  }

  add(one: number, other: number): void {
    const slot = this.#slotOf(one, other);
    this.#pairs[2 * slot] = one;
    this.#pairs[2 * slot + 1] = other;
    if (this.#counts[slot]! > 0) this.hasRepeated = true;
    if (this.#counts[slot]! < 2) this.#counts[slot]!++;
  }

  isRepeated(one: number, other: number): boolean {
    return this.#counts[this.#slotOf(one, other)]! > 1;
  }

  #slotOf(one: number, other: number): number {
    let slot = (one ^ Math.imul(other, 0x9e3779b1)) & this.#mask;
    while (this.#counts[slot]! > 0 && (this.#pairs[2 * slot] !== one || this.#pairs[2 * slot + 1] !== other))
      slot = (slot + 1) & this.#mask;
    return slot;
  }
}
