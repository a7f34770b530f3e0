/** The forms in which a text may write an entry's names, beside those that the entry gives. */
import type { Actor, DossierEvent } from '../model';
import { expandPattern, type PatternValues, valuesOf } from './patterns';

/** What a name is to the entry that it stands in. */
export type NameVia = 'name' | 'alias' | 'surname';

export type AddForm = (text: string, via: NameVia, isSentenceCase: boolean) => void;

export function addActorForms(actor: Actor, add: AddForm): void {
  addForms(actor.name, 'name', add);
  for (const alias of actor.aliases) addForms(alias, 'alias', add);
  if (actor.type !== 'person') return;
  for (const { title } of actor.roles) {
    const before = /^[^,;(]*?(?=\s+(?:of|for|to|at|in|on|and)\b|[,;(]|$)/u.exec(title)![0];
    if (before === '' || before.length > 60) continue;
    for (const short of shortForms(actor)) add(`${before.toLowerCase()} ${short}`, 'surname', false);
  }
}

export function addEventForms(event: DossierEvent, add: AddForm): void {
  addForms(event.name, 'name', add);
  let values: PatternValues | undefined;
  for (const alias of [...event.aliases, ...event.patterns]) {
    if (!alias.includes('{')) {
      addForms(alias, 'alias', add);
      continue;
    }
    values ??= valuesOf(event);
    for (const form of expandPattern(alias, values)) addForms(form, 'alias', add);
  }
}

function addForms(written: string, via: NameVia, add: AddForm): void {
  const first = written.charCodeAt(0);
  // most names begin with a letter, and hold no character that asks for another form
  const isPlain = first > 64 && !unusual.test(written) && !twoCapitals.test(written);
  const name = isPlain ? written : written.trim();
  add(name, via, isSentenceCase(name));
  if (isPlain) return;
  if (name.includes(' & ')) add(name.replaceAll(' & ', ' and '), via, false);
  if (abbreviated.test(name)) add(name.replace(abbreviated, '$1'), via, false);
  const joined = name.replace(initials, (found) => `${found.replace(/[.\s]/g, '')} `);
  if (joined !== name) add(joined, via, false); // J. R. Smith, JR Smith
  const apart = name.replace(abbreviation, (letters) => [...letters].join(' '));
  if (apart !== name) add(apart, via, false); // UN, U.N.
}

const twoCapitals = /[A-Z]{2}/;
const abbreviation = /(?<![\p{L}\p{N}&.-])[A-Z]{2,5}(?![\p{L}\p{N}&.])/u;
const unusual = /[.&]|^\s|\s$/;
const abbreviated = /\b(\p{L}{2,5})\.(?=\s|$)/gu;
const initials = /^(?:\p{Lu}\.\s?){2,}/u;

/** "Six-party talks" is written with a small letter inside a sentence. */
function isSentenceCase(name: string): boolean {
  return /^\p{Lu}[^\p{Lu}]* [^\p{Lu}]*$/u.test(name);
}

/**
 * What a person is called for short: the last name, with its particles and without, or the first where the family name
 * stands first or the given name alone is the custom. None where the name is one word, or written without spaces.
 */
export function shortForms({ name, type, 'family-first': familyFirst }: Actor): readonly string[] {
  const words = name
    .trim()
    .replace(/,?\s+(?:Jr|Sr|II|III|IV)\.?$/u, '')
    .split(/\s+/);
  if (type !== 'person' || words.length < 2) return [];
  if (familyFirst) return [words[0]!];
  const last = words.at(-1)!;
  if (/^\p{Lu}?\.?$/u.test(last)) return [];
  let from = words.length - 1;
  while (from > 1 && particle.test(words[from - 1]!)) from--;
  return from === words.length - 1 ? [last] : [words.slice(from).join(' '), last];
}

/** The small words inside names, as the alternatives of a regular expression. */
export const particles = 'de|del|della|di|da|dos|das|du|van|von|der|den|ter|ten|te|bin|ibn|al|el|la|le|zu|af|av';
const particle = new RegExp(`^(?:${particles})$`, 'i');
