/** The little HTML that a processor of CSL gives, as Markdown and as plain text. */

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const tag = /<(\/?)(i|em|b|strong|sup|sub|span|a)\b([^>]*)>/g;
const signs: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**', sup: '^', sub: '~' };

/** As Pandoc writes it: `*Title*`; links and small capitals as their words. */
export function htmlToMarkdown(html: string): string {
  let text = '';
  let from = 0;
  for (const { 0: found, 2: name, index } of html.matchAll(tag)) {
    text += escapeMarkdown(unescapeHtml(html.slice(from, index))) + (signs[name!] ?? '');
    from = index + found.length;
  }
  return text + escapeMarkdown(unescapeHtml(html.slice(from)));
}

export function htmlToText(html: string): string {
  return unescapeHtml(html.replace(tag, ''));
}

function unescapeHtml(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** What Markdown would take for markup; an address stays one, and “@” would begin a citation. */
function escapeMarkdown(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>]*[^\s<>.,;)])/)
    .map((part, i) => (i % 2 === 1 ? `<${part}>` : part.replace(/[\\`*_[\]<>#^~$|]|@(?=\S)/g, '\\$&')))
    .join('');
}
