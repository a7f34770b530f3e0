/** Text of the dossier as Markdown that shows it as it is: no markup, no link and no HTML of a user's file comes through. */
import { excerpt } from '../text/excerpt';
import type { CardClient, CardLink } from './context';

export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~$&!@]/g, '\\$&') // with @ an e-mail address would be a link
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:') // an address is text too: only the sections make links
    .replace(/\bwww(?=\.)/gi, '$&\\');
}

/** The same of its beginning, where it is longer than anybody reads in a card. */
export function escapeExcerpt(text: string, most = 240): string {
  return escapeMarkdown(excerpt(text, most));
}

/** A link to a page of the web; what leads elsewhere (a command, a script, a file) is its text alone. */
export function link(text: string, address: string): string {
  if (!/^https?:\/\//i.test(address)) return escapeExcerpt(text);
  return `[${escapeExcerpt(text)}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** A link that the client follows: the one kind whose address is ours. Where it follows none, the text alone. */
export function ownLink(text: string, to: CardLink, { linkTo }: CardClient): string {
  return linkTo ? `[${escapeExcerpt(text)}](<${linkTo(to)}>)` : escapeExcerpt(text);
}

/** What leads to those that a card has no room for. */
export type More = (count: number) => string;

export function moreOf(to: CardLink, client: CardClient): More {
  return (count) => ownLink(`${count} more…`, to, client);
}

/** At most so many lines, and then how many there are more. */
export function shortList(lines: readonly string[], most: number, more: More, bullet = '- '): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), bullet + more(lines.length - most)];
}

/** At most so many texts in one line, and then how many there are more. */
export function shortLine(texts: readonly string[], most: number, more: More): string {
  const shown = texts.slice(0, most).map((text) => escapeExcerpt(text, 80));
  return [...shown, ...(texts.length > most ? [more(texts.length - most)] : [])].join(', ');
}
