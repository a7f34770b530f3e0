/** What a finding is known by though lines move: its rule, and the words that it is about. */

/** 16 hexadecimal digits over the rule and the words; white space, and where the words stand, do not count. */
export function fingerprint(rule: string, words: string): string {
  const text = `${rule}\n${words.normalize('NFC').replace(/\s+/g, ' ').trim()}`;
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193);
}

/** FNV-1a over UTF-16 code units, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv(text: string, offset: number): string {
  let hash = offset;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
