/** Where else to look an entry up. */
import { escapeMarkdown, link } from './markdown';

export function linksSection(links: Readonly<Record<string, string>>): string[] {
  const shown = Object.entries(links).map(([service, value]) => {
    if (service === 'wikidata' && /^Q\d+$/.test(value))
      return link('Wikidata', `https://www.wikidata.org/wiki/${value}`);
    return /^https?:\/\//.test(value) ? link(service, value) : escapeMarkdown(`${service}: ${value}`);
  });
  return shown.length === 0 ? [] : ['', shown.join(' · ')];
}
