/** Which actors and events a prose names. */
import { findNames, type NameBearer, type NameIndex } from '../dossier/names';
import type { TextRange } from '../text/range';

export interface Mention extends TextRange {
  readonly kind: NameBearer['kind'];
  /** The actor's or event's id: the first of the candidates. */
  readonly id: string;
  /** All that bear the name; more than one where it is ambiguous. */
  readonly candidates: readonly string[];
  readonly via: 'name' | 'alias' | 'surname';
}

/** The mentions of a text, in order, the longest names first; offsets are the text's. */
export function findMentions(text: string, names: NameIndex): Mention[] {
  return findNames(names, text).map(({ start, end, bearers }) => {
    const { kind, id, via } = bearers[0]!;
    return { start, end, kind, id, via, candidates: bearers.map((bearer) => bearer.id) };
  });
}
