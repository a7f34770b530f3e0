/** Sources under way from the view into a brief. */

/** Cite keys as a JSON list. */
export const citationMime = 'application/vnd.dossier.cite-keys';

/** What else may come under that name is none of ours. */
export function draggedKeys(text: string): readonly string[] {
  try {
    const keys: unknown = JSON.parse(text);
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : [];
  } catch {
    return [];
  }
}
