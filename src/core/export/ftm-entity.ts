/** What an entity of FollowTheMoney is, and what all of them have: an id, properties, the addresses of their sources. */
import type { Dossier, SourceRef } from '../dossier/model';

export interface FtmEntity {
  readonly id: string;
  /** Name of a schema: `Person`, `Event`. */
  readonly schema: string;
  /** Name of a property of the schema → its values; none is empty. */
  readonly properties: Properties;
}

export type Properties = Readonly<Record<string, readonly string[]>>;

/** An entity without the properties that say nothing. */
export function entity(id: string, schema: string, properties: Properties): FtmEntity {
  const said = Object.entries(properties).filter(([, values]) => values.length > 0);
  return { id, schema, properties: Object.fromEntries(said) };
}

/**
 * The id of an entry, with its kind, for an actor and an event may have the same. FollowTheMoney takes letters and digits
 * of ASCII, dots and hyphens: anything else stands as a dot and the six hexadecimal digits of its code point.
 */
export function entityId(kind: 'actor' | 'event', id: string): string {
  const code = (sign: string): string => `.${sign.codePointAt(0)!.toString(16).padStart(6, '0')}`;
  return `${kind}-${id.replace(/[^0-9A-Za-z-]/gu, code)}`;
}

/** Where it is known from: the addresses of the sources that have one. */
export function sourceUrls(refs: readonly SourceRef[], { sources }: Dossier): string[] {
  return [...new Set(refs.flatMap(({ id }) => addresses(sources.get(id)?.URL)))];
}

/** The text, where it is an address. */
export function addresses(text: string | undefined): string[] {
  return text !== undefined && /^https?:\/\//.test(text) ? [text] : [];
}
