/** What the head of a web page says of the page, by the library htmlparser2 (the only file that imports it). */
import { Parser } from 'htmlparser2';

export interface HtmlHead {
  /** BCP 47, as the page has it. */
  readonly language?: string;
  readonly title: string;
  /** Name or property in small letters → what the page says under it, in its order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The page's own name for its address, as it is written. */
  readonly canonical?: string;
  /** The texts of its JSON-LD scripts. */
  readonly linkedData: readonly string[];
}

/** More than any page needs before its text begins; some have their JSON-LD at the end. */
const longest = 3_000_000;

/** Reads any text as HTML; never fails. */
export function readHtmlHead(html: string): HtmlHead {
  const meta = new Map<string, string[]>();
  const linkedData: string[] = [];
  let [title, language, canonical]: (string | undefined)[] = [];
  let text: string | undefined; // of the title or the script that is being read
  const parser = new Parser({
    onopentag(name, { lang, property, content, rel, href, type, ...attributes }) {
      if (name === 'html') language ??= lang;
      if (name === 'link' && rel?.toLowerCase() === 'canonical') canonical ??= href;
      const key = (property ?? attributes.name ?? attributes.itemprop)?.toLowerCase();
      const said = content?.trim();
      if (name === 'meta' && key && said) meta.set(key, [...(meta.get(key) ?? []), said]);
      if (name === 'title' || (name === 'script' && type?.toLowerCase() === 'application/ld+json')) text = '';
    },
    ontext(part) {
      if (text !== undefined) text += part;
    },
    onclosetag(name) {
      if (name === 'title') title ??= text;
      if (name === 'script' && text !== undefined) linkedData.push(text);
      if (name === 'title' || name === 'script') text = undefined;
    },
  });
  parser.end(html.slice(0, longest));
  return {
    ...(language !== undefined && { language }),
    ...(canonical !== undefined && { canonical }),
    ...{ title: oneLine(title ?? ''), meta, linkedData },
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
