/** Where a value of BibTeX ends that begins with a brace or a quotation mark. */

/**
 * The offset behind the delimiter that closes the one at `start`, or undefined where none does before `limit`.
 * As Pandoc reads it, `\{` opens nothing; where no end is to be found so, as BibTeX does, for which it opens a group.
 */
export function endOfBraces(text: string, start: number, limit: number): number | undefined {
  const closer = text[start] === '(' ? 41 : 125;
  return (
    closing(text, start, limit, { closer, escapes: true }) ?? closing(text, start, limit, { closer, escapes: false })
  );
}

/** The same for `"…"`, in which a quotation mark inside braces or behind a backslash ends nothing. */
export function endOfQuotes(text: string, start: number, limit: number): number | undefined {
  return (
    closing(text, start, limit, { closer: 34, escapes: true }) ??
    closing(text, start, limit, { closer: 34, escapes: false })
  );
}

const [backslash, openBrace, closeBrace] = [92, 123, 125];

function closing(
  text: string,
  start: number,
  limit: number,
  { closer, escapes }: { closer: number; escapes: boolean },
): number | undefined {
  let depth = 0;
  for (let i = start + 1; i < limit; i++) {
    const c = text.charCodeAt(i);
    if (c === backslash && escapes) i++;
    else if (c === closer && depth === 0) return i + 1;
    else if (c === openBrace) depth++;
    else if (c === closeBrace) depth--;
  }
  return undefined;
}
