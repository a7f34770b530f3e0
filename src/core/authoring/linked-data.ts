/** What the JSON-LD of a web page says of the work that is on it, in the terms of schema.org. */

/** A work, a person or a body as schema.org describes it. */
export type LinkedItem = Readonly<Record<string, unknown>>;

/** schema.org's name for a kind of work → CSL's. */
const types: ReadonlyMap<unknown, string> = new Map([
  ['NewsArticle', 'article-newspaper'],
  ['AnalysisNewsArticle', 'article-newspaper'],
  ['BackgroundNewsArticle', 'article-newspaper'],
  ['OpinionNewsArticle', 'article-newspaper'],
  ['ReportageNewsArticle', 'article-newspaper'],
  ['ReviewNewsArticle', 'article-newspaper'],
  ['ScholarlyArticle', 'article-journal'],
  ['MedicalScholarlyArticle', 'article-journal'],
  ['BlogPosting', 'post-weblog'],
  ['LiveBlogPosting', 'post-weblog'],
  ['SocialMediaPosting', 'post'],
  ['Report', 'report'],
  ['Book', 'book'],
  ['Chapter', 'chapter'],
  ['Dataset', 'dataset'],
  ['Legislation', 'legislation'],
  ['Thesis', 'thesis'],
  ['VideoObject', 'motion_picture'],
  ['PodcastEpisode', 'broadcast'],
  ['Article', 'webpage'],
  ['WebPage', 'webpage'],
]);

export interface Work {
  /** CSL's name for its kind. */
  readonly type: string;
  readonly item: LinkedItem;
}

/** The work that the scripts describe; of several the most particular one. */
export function workIn(scripts: readonly string[]): Work | undefined {
  const works = scripts.flatMap(items).flatMap((item): Work[] => {
    const type = listOf(item['@type']).flatMap((name) => types.get(name) ?? [])[0];
    return type === undefined ? [] : [{ type, item }];
  });
  return works.find(({ type }) => type !== 'webpage') ?? works[0];
}

/** The text of a field, or the name of the person, body or work that stands there. */
export function nameIn(value: unknown): string | undefined {
  const [first] = listOf(value);
  const name = isItem(first) ? first.name : first;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isItem(value: unknown): value is LinkedItem {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items at the top of a script, those of its graph among them. */
function items(script: string): LinkedItem[] {
  try {
    const top = listOf(JSON.parse(script)).filter(isItem);
    return top.flatMap((item) => [item, ...listOf(item['@graph']).filter(isItem)]);
  } catch {
    return []; // many pages have scripts that are no JSON
  }
}
