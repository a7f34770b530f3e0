// Texts of our own in which what is to be found is marked: `[[label|words]]`.

/** The text without its marks, and where what they mark stands in it. */
export function readMarked(source) {
  const marks = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: label, 2: words, index } of source.matchAll(/\[\[([^|\]]+)\|(.+?)\]\](?!\])/gs)) {
    text += source.slice(at, index);
    marks.push({ label, start: text.length, end: text.length + words.length });
    text += words;
    at = index + whole.length;
  }
  return { text: text + source.slice(at), marks };
}
