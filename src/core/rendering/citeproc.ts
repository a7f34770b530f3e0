/** References and citations in a style of CSL, by the library citeproc (the only file that imports it). Heavy: imported when first needed. */
import CSL, { type CitationCluster, type Engine } from 'citeproc';
import type { ShippedStyle } from '../dossier/styles';
import type { CslItem } from './csl-item';
import authorDate from './styles/chicago-author-date.csl' with { type: 'text' };
import fullNote from './styles/chicago-fullnote-bibliography.csl' with { type: 'text' };
import arabic from './styles/locales/locales-ar.xml' with { type: 'text' };
import german from './styles/locales/locales-de-DE.xml' with { type: 'text' };
import british from './styles/locales/locales-en-GB.xml' with { type: 'text' };
import american from './styles/locales/locales-en-US.xml' with { type: 'text' };
import spanish from './styles/locales/locales-es-ES.xml' with { type: 'text' };
import french from './styles/locales/locales-fr-FR.xml' with { type: 'text' };
import japanese from './styles/locales/locales-ja-JP.xml' with { type: 'text' };
import korean from './styles/locales/locales-ko-KR.xml' with { type: 'text' };
import russian from './styles/locales/locales-ru-RU.xml' with { type: 'text' };
import chinese from './styles/locales/locales-zh-CN.xml' with { type: 'text' };

export interface Request {
  /** The XML of a style, or the name of one that is shipped. */
  readonly style: string | ShippedStyle;
  /** BCP 47; without a locale for it, American English. */
  readonly language: string;
  /** What may be cited, by key. */
  readonly items: ReadonlyMap<string, CslItem>;
  readonly clusters: readonly Cluster[];
  /** The keys of items that belong to the list though nothing cites them. */
  readonly uncited: readonly string[];
}

/** A bracket with its citations, in the order of the brief; of keys that there are. */
export interface Cluster {
  readonly cites: readonly Cite[];
  /** The author stands in the sentence: `@key`. */
  readonly isNarrative: boolean;
}

export interface Cite {
  readonly key: string;
  readonly isSuppressed: boolean;
  readonly prefix: string;
  /** A term of CSL: page, paragraph, section … */
  readonly label: string;
  readonly locator: string;
  readonly suffix: string;
}

export interface Rendered {
  /** In the style's order, as HTML in one line; an item that cannot be rendered is missing. */
  readonly references: readonly { readonly key: string; readonly html: string }[];
  /** One for each cluster, as HTML in one line. */
  readonly citations: readonly string[];
  /** The style puts citations into notes. */
  readonly isNoteStyle: boolean;
}

const styles: Readonly<Record<ShippedStyle, string>> = {
  'chicago-author-date': authorDate,
  'chicago-fullnote-bibliography': fullNote,
};

const locales: Readonly<Record<string, string>> = {
  ar: arabic,
  'de-DE': german,
  'en-GB': british,
  'en-US': american,
  'es-ES': spanish,
  'fr-FR': french,
  'ja-JP': japanese,
  'ko-KR': korean,
  'ru-RU': russian,
  'zh-CN': chinese,
};

/** The languages of the locales. */
export const languages = Object.keys(locales);

/** Renders; what one item does wrong costs that item alone. @throws where the style is none. */
export function render(request: Request): Rendered {
  try {
    return renderWith(request, new Set());
  } catch (error) {
    const broken = new Set([...request.items.keys()].filter((key) => !canRender(key, request)));
    last = undefined;
    if (broken.size === 0) throw error;
    return renderWith(request, broken);
  }
}

function renderWith({ clusters, uncited, ...request }: Request, broken: ReadonlySet<string>): Rendered {
  const engine = engineFor(request);
  const whole = clusters.map((cluster, i): CitationCluster => {
    const cites = cluster.cites.filter(({ key }) => request.items.has(key) && !broken.has(key));
    const citationItems = cites.map(({ key, isSuppressed, prefix, label, locator, suffix }) => ({
      id: key,
      ...(isSuppressed && { 'suppress-author': true }),
      ...(prefix !== '' && { prefix: `${prefix} ` }),
      ...(locator !== '' && { label, locator }),
      ...(suffix !== '' && { suffix: /^[\p{L}\p{N}(]/u.test(suffix) ? `, ${suffix}` : suffix }),
    }));
    const mode = cluster.isNarrative && engine.opt.xclass !== 'note' && { mode: 'composite' as const };
    return { citationID: `c${i}`, citationItems, properties: { noteIndex: i + 1, ...mode } };
  });
  const cited = whole.filter(({ citationItems }) => citationItems.length > 0);
  engine.updateUncitedItems([]);
  engine.updateItems([]); // what it has rendered before is gone
  const texts = new Map(engine.rebuildProcessorState(cited, 'html').map(([id, , text]) => [id, text]));
  engine.updateUncitedItems(uncited.filter((key) => request.items.has(key) && !broken.has(key)));
  return {
    references: referencesOf(engine),
    citations: whole.map(({ citationID }) => texts.get(citationID) ?? ''),
    isNoteStyle: engine.opt.xclass === 'note',
  };
}

function canRender(key: string, request: Request): boolean {
  try {
    last = undefined; // what has failed may be in any state
    const engine = engineFor(request);
    engine.updateItems([key]);
    return referencesOf(engine).length > 0;
  } catch {
    return false;
  }
}

/** To read a style takes longer than to write many references with it: the last engine is kept. */
let last: { readonly name: string; readonly engine: Engine; items: Request['items'] } | undefined;

function engineFor({ style, language, items }: Pick<Request, 'style' | 'language' | 'items'>): Engine {
  const name = `${language} ${style}`;
  if (last?.name === name) {
    last.items = items;
    return last.engine;
  }
  const system = {
    retrieveLocale: (wanted: string) => locales[wanted] ?? american,
    retrieveItem: (key: string) => structuredClone(last!.items.get(key)), // the library writes into what it is given
  };
  const xml = styles[style as ShippedStyle] ?? style;
  const engine = new CSL.Engine(system, xml, localeFor(language), true);
  last = { name, engine, items };
  return engine;
}

function localeFor(language: string): string {
  const wanted = language.toLowerCase();
  const known = languages.find((name) => name.toLowerCase() === wanted);
  return known ?? languages.find((name) => name.split('-')[0] === wanted.split('-')[0] && name !== 'en-GB') ?? 'en-US';
}

function referencesOf(engine: Engine): Rendered['references'] {
  const made = engine.makeBibliography();
  if (!made) return [];
  const [{ entry_ids: ids }, entries] = made;
  return entries.map((entry, i) => ({ key: ids[i]?.[0] ?? '', html: inOneLine(entry) }));
}

/** Without the blocks in which a style sets a number apart, or the lines below each other. */
function inOneLine(html: string): string {
  return html
    .replace(/<div class="csl-left-margin">([\s\S]*?)<\/div>/g, '$1 ')
    .replace(/<\/?div[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
