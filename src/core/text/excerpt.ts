/** The words of a text as they are shown: its beginning in one line, cut between words; in quotation marks. */

/** At most so many characters, the three dots included. */
export function excerpt(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—]+$/, '')}…`;
}

/** The beginning of a text in quotation marks. */
export function quoted(text: string, most: number): string {
  return `“${withSingleMarks(excerpt(text, most))}”`;
}

/** As it stands within quotation marks. */
export function withSingleMarks(text: string): string {
  return text.replace(/["“”«»]/g, (mark, at: number) => {
    const opens = mark === '“' || mark === '«' || (mark === '"' && /^$|[\s([]/.test(text.charAt(at - 1)));
    return opens ? '‘' : '’';
  });
}
