/** Text of the dossier as Markdown that shows it as it is: no markup, no link and no HTML of a user's file comes through. */

export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$&!]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, '$1\\$2')
    .replace(/:\/\//g, ':\u200B//'); // an address is text too: only the sections make links
}

export function link(text: string, address: string): string {
  return `[${escapeMarkdown(text)}](<${address.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** At most so many lines, and then how many there are more. */
export function shortList(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `- … and ${lines.length - most} more`];
}
