/** Which actors and events a brief names: found block by block, and each linked to the one that is meant. */
import type { Dossier } from '../dossier/model';
import {
  findNames,
  indexShortForms,
  type NameBearer,
  type NameHit,
  type NameIndex,
  shortForms,
} from '../dossier/names';
import type { TextRange } from '../text/range';
import { linkNames, type NamePlace, type NameText, noIntroductions } from './linking';
import { beginsAnother, type NameWords } from './name-neighbours';

export interface Mention extends TextRange {
  readonly kind: NameBearer['kind'];
  /** The actor's or event's id: the first of the candidates. */
  readonly id: string;
  /** All that may be meant, the likeliest first; more than one where nothing in the brief decides. */
  readonly candidates: readonly string[];
  readonly via: NameBearer['via'];
}

export interface MentionSources extends NameWords {
  readonly index: NameIndex;
  readonly dossier: Pick<Dossier, 'actors' | 'events'>;
  /** The brief's date, in EDTF. */
  readonly date?: string;
}

/**
 * The mentions of each text, in order and none inside another; offsets are that text's. The texts are a brief's, in its
 * order: after a full name the surname alone means the person last introduced with it.
 */
export function findMentions(texts: readonly NameText[], sources: MentionSources): Mention[][] {
  const hits = texts.map((block) => {
    const found = findNames(sources.index, block.text).flatMap((hit) => ofItsGeneration(block.text, hit, sources));
    return wholeNames(block, found, sources);
  });
  const persons = personsIn(hits, sources.dossier);
  const short = persons.length > 0 ? indexShortForms(persons) : undefined;
  const introductions = noIntroductions();
  return texts.map((block, i) => {
    const places = withShortForms(block.text, hits[i]!, short, sources.dossier);
    return linkNames(block, places, introductions, sources);
  });
}

/** Donald Trump Jr. is not Donald Trump, nor is Minsk II what Minsk is; but an entry may leave out of one name what another has. */
function ofItsGeneration(text: string, hit: NameHit, { dossier: { actors, events } }: MentionSources): NameHit[] {
  const suffix = generation.exec(text.slice(hit.end, hit.end + 6))?.[1];
  if (suffix === undefined) return [hit];
  const bearers = hit.bearers.filter(({ kind, id }) => {
    const entry = kind === 'actor' ? actors.get(id) : events.get(id);
    return entry && [entry.name, ...entry.aliases].some((name) => name.split(/[\s,.]+/).includes(suffix));
  });
  return bearers.length > 0 ? [{ ...hit, bearers }] : [];
}

const generation = /^,?\s(Jr|Sr|II|III|IV)(?![\p{L}\p{N}])/u;

/**
 * Where a family name stands first, an office with it may break off within a name: "Chairman Kim Jong-il" is not "Chairman
 * Kim", and whether the dossier knows him or not, the name goes before.
 */
function wholeNames({ text, kind }: NameText, hits: readonly NameHit[], sources: MentionSources): NameHit[] {
  const whole: NameHit[] = [];
  for (const hit of hits) {
    if (hit.start < (whole.at(-1)?.end ?? 0)) continue;
    const from = brokenOff.test(text.slice(hit.end, hit.end + 4)) ? familyNameAt(text, hit, sources.dossier) : -1;
    const [found] = from < 0 ? [] : findNames(sources.index, text.slice(from, from + 100));
    if (found?.start === 0 && from + found.end > hit.end) whole.push({ ...found, start: from, end: from + found.end });
    else if (from < 0 || kind === 'heading' || !beginsAnother(text, hit, sources)) whole.push(hit);
  }
  return whole;
}

const brokenOff = /^[\s-]+\p{Lu}/u;

/** Where in a name of several words the family name begins that it ends with; -1 where that is not so. */
function familyNameAt(text: string, { start, end, bearers }: NameHit, { actors }: MentionSources['dossier']): number {
  const from = start + text.slice(start, end).search(/(?<=\s)\S+$/u);
  const family = from < start ? '' : text.slice(from, end).toLowerCase();
  const isFamilyName = ({ kind, id, via }: NameBearer) => {
    const actor = kind === 'actor' && via !== 'name' ? actors.get(id) : undefined;
    return actor?.['family-first'] === true && shortForms(actor).some((form) => form.toLowerCase() === family);
  };
  return family !== '' && bearers.some(isFamilyName) ? from : -1;
}

/** Everybody whom the brief names, in the order of the dossier's ids in the hits. */
function personsIn(hits: readonly (readonly NameHit[])[], { actors }: MentionSources['dossier']) {
  const ids = new Set<string>();
  for (const { bearers } of hits.flat()) for (const { kind, id } of bearers) if (kind === 'actor') ids.add(id);
  return [...ids].flatMap((id) => actors.get(id) ?? []).filter(({ type }) => type === 'person');
}

/** The names of a text with the short forms of those whom the brief names; of two that overlap the longer. */
function withShortForms(
  text: string,
  hits: readonly NameHit[],
  short: NameIndex | undefined,
  { actors }: MentionSources['dossier'],
): NamePlace[] {
  const named = hits.map((hit): NamePlace => withoutTitle(text, hit, actors));
  if (!short) return named;
  const places: NamePlace[] = [];
  let next = 0;
  for (const found of findNames(short, text)) {
    while (next < named.length && named[next]!.end <= found.start) places.push(named[next++]!);
    const other = named[next];
    if (!other || found.end <= other.start) {
      places.push({ ...found, isShort: true });
    } else if (other.start === found.start && other.end === found.end) {
      const more = found.bearers.filter(({ id }) => !other.bearers.some((bearer) => bearer.id === id));
      places.push({ ...other, bearers: [...other.bearers, ...more], isShort: true });
      next++;
    }
  }
  return [...places, ...named.slice(next)];
}

/** "President Vaskin", by the office that the dossier gives him: the mention is the surname alone. */
function withoutTitle(text: string, hit: NameHit, actors: Dossier['actors']): NamePlace {
  const { start, end, bearers } = hit;
  const [first] = bearers;
  if (first?.via !== 'surname') return { ...hit, isShort: false };
  const written = text.slice(start, end);
  const words = Math.max(...shortForms(actors.get(first.id)!).map((form) => fits(written, form)), 1);
  const parts = written.split(/\s+/);
  const length = words < parts.length ? written.length - lengthOf(written, words) : 0;
  return { start: start + length, end, bearers, isShort: false };
}

/** How many words a short form has, where the text ends with it. */
function fits(written: string, form: string): number {
  return written.toLowerCase().endsWith(form.toLowerCase()) ? form.split(/\s+/).length : 0;
}

/** The length of the last words of a text, with the spaces between them. */
function lengthOf(written: string, words: number): number {
  return new RegExp(String.raw`(?:\S+\s+){${words - 1}}\S+$`, 'u').exec(written)![0].length;
}
