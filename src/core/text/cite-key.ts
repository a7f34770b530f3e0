/** Cite keys as Pandoc writes them: https://pandoc.org/MANUAL.html#citation-syntax */

const bareKey = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_])|[:/](?=/))*`;
const isBare = new RegExp(`^${bareKey}$`, 'u');

/** What may stand behind an `@`: a key, in braces or not; for regular expressions with the flag `u`. */
export const writtenKey = String.raw`(?:\{[^{}\s]+\}|${bareKey})`;

/** The key as it is written behind an `@`: in braces where it would end too early without. */
export function writeKey(key: string): string {
  return isBare.test(key) ? key : `{${key}}`;
}

/** The key that is written so. */
export function readKey(written: string): string {
  return written.replace(/^\{(.*)\}$/, '$1');
}
