/** Where else to look an entry up. */
import { escapeExcerpt, link, type More } from './markdown';

const most = 5;

export function linksSection(links: Readonly<Record<string, string>>, more: More): string[] {
  const all = Object.entries(links);
  const shown = all.slice(0, most).map(([service, value]) => {
    if (service === 'wikidata' && /^Q\d+$/.test(value))
      return link('Wikidata', `https://www.wikidata.org/wiki/${value}`);
    return /^https?:\/\//.test(value) ? link(service, value) : escapeExcerpt(`${service}: ${value}`, 80);
  });
  if (shown.length === 0) return [];
  return ['', [...shown, ...(all.length > most ? [more(all.length - most)] : [])].join(' · ')];
}
