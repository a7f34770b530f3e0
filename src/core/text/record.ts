/** Plain data of any shape, told apart: what YAML, JSON and other people's files may turn out to be. */

export type Fields = Readonly<Record<string, unknown>>;

/** A map of fields: no list, no text, not nothing. */
export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
