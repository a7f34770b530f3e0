/** What each UTF-16 code unit is to a name: part of a word, a space, a hyphen …, and the letter that it is folded to. */

/** A mark that stands for itself: `&`, `.`, an apostrophe. */
export const MARK = 0;
/** A letter or figure of a script that puts spaces between words. */
export const WORD = 1 << 16;
/** A character of a script that puts none, or half of a character outside the BMP: a word of its own. */
export const UNSPACED = 2 << 16;
export const SPACE = 3 << 16;
export const HYPHEN = 4 << 16;
/** Nothing to a name: a combining accent, a soft hyphen, a zero-width joiner. */
export const IGNORED = 5 << 16;

export const kindMask = 7 << 16;
export const UPPER = 1 << 20;
export const LOWER = 1 << 21;
/** The code unit that it is folded to: in lower case, without diacritics, apostrophes and hyphens as the plain ones. */
export const foldMask = 0xffff;

let known: Uint32Array | undefined;

/** By code unit: its fold, its kind and its case in one number. Made when it is first asked for. */
export function letterTable(): Uint32Array {
  known ??= makeTable();
  return known;
}

function makeTable(): Uint32Array {
  const table = new Uint32Array(0x10000);
  for (let code = 0; code < 0x10000; code++) table[code] = (code >= 0xd800 && code < 0xe000 ? UNSPACED : MARK) | code;
  const characters = allCharacters();
  /** A pattern finds whole runs: most letters stand together. */
  const change = (pattern: RegExp, to: (entry: number, code: number) => number): void => {
    for (const { 0: found } of characters.matchAll(pattern)) {
      for (let i = 0; i < found.length; i++) {
        const code = found.charCodeAt(i);
        table[code] = to(table[code]!, code);
      }
    }
  };
  const kind = (kind: number) => (entry: number) => (entry & ~kindMask) | kind;
  change(/[\p{L}\p{N}\p{M}_]+/gu, kind(WORD));
  change(unspaced, kind(UNSPACED));
  change(/\s+/gu, kind(SPACE));
  change(/[-‐‑‒–]/gu, () => HYPHEN | 0x2d);
  change(/[’‘ʼ´`＇]/gu, () => MARK | 0x27);
  change(
    /(?:[\u00AD\u0640\u200B-\u200F\u2060\uFEFF]|(?![\u3099\u309A])(?=\p{Script=Inherited})\p{Mn})+/gu,
    kind(IGNORED),
  );
  change(/\p{Ll}+/gu, (entry) => entry | LOWER);
  change(
    /\p{Lu}+/gu,
    (entry, code) => (entry & ~foldMask) | UPPER | String.fromCharCode(code).toLowerCase().charCodeAt(0),
  );
  change(/[\p{Script=Latin}\p{Script=Greek}Ёё]+/gu, (entry) => (entry & ~foldMask) | bare(entry & foldMask));
  return table;
}

/** Hangul puts spaces between words, and lets particles follow a name at once. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Letters that Unicode does not take apart, and that are as often written without their stroke. */
const strokes: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ς: 'σ' };

/** A text in small letters without the strokes of its letters. */
export function withoutStrokes(text: string): string {
  return text.replace(/[øłđðħıŧς]/g, (letter) => strokes[letter]!);
}

function bare(code: number): number {
  const letter = String.fromCharCode(code);
  return (strokes[letter] ?? letter.normalize('NFD')).charCodeAt(0);
}

/** Every code unit that is a character by itself. */
function allCharacters(): string {
  const codes = new Uint16Array(0x10000 - 0x800);
  for (let i = 0; i < codes.length; i++) codes[i] = i < 0xd800 ? i : i + 0x800;
  return new TextDecoder('utf-16le').decode(codes);
}
