/** An id made from a name, and a cite key made from an author and a year, such as no entry has yet. */

/** A name in kebab-case: `Søren Ødegård` gives `soren-odegard`. Letters of other scripts stay what they are. */
export function idFrom(name: string, taken: (id: string) => boolean, otherwise = 'entry'): string {
  const id = words(name).join('-') || otherwise;
  return unique(id, taken, (n) => `${id}-${n}`);
}

/** `dahl-2021`, and where there is such a key `dahl-2021b`. */
export function citeKeyFrom(
  { who, year }: { readonly who: string; readonly year?: string | undefined },
  taken: (key: string) => boolean,
): string {
  const key = [...words(who).slice(0, longestName), ...(year === undefined ? [] : [year])].join('-') || 'source';
  return unique(key, taken, (n) => (n <= letters.length ? key + letters[n - 1] : `${key}-${n}`));
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** Of a title in an author's place, so many words make the key. */
const longestName = 3;

function unique(first: string, taken: (id: string) => boolean, numbered: (n: number) => string): string {
  let id = first;
  for (let n = 2; taken(id); n++) id = numbered(n);
  return id;
}

/** Latin letters that Unicode does not take apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'ng', ə: 'e' },
};

function words(name: string): string[] {
  const folded = name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1') // an accent over a Cyrillic letter makes another letter of it
    .normalize('NFC')
    .toLowerCase()
    .replace(/[øłđðþßæœıħŧŋə]/g, (letter) => plainLetters[letter]!)
    .replace(/['’ʼ‘`]/g, '');
  return folded.match(/[\p{Ll}\p{Lo}\p{M}\p{N}]+/gu) ?? [];
}
