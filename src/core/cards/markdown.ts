/** Text of the dossier as Markdown that shows it as it is: no markup, no link and no HTML of a user's file comes through. */

export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$&!@]/g, '\\$&') // with @ an e-mail address would be a link
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:') // an address is text too: only the sections make links
    .replace(/\bwww(?=\.)/gi, '$&\\');
}

/** A link to a page of the web; what leads elsewhere (a command, a script, a file) is its text alone. */
export function link(text: string, address: string): string {
  if (!/^https?:\/\//i.test(address)) return escapeMarkdown(text);
  return `[${escapeMarkdown(text)}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** At most so many lines, and then how many there are more. */
export function shortList(lines: readonly string[], most: number, bullet = '- '): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `${bullet}… and ${lines.length - most} more`];
}
