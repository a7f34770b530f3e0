/** Names as web pages write them – "Dahl, Ingrid", "By Ingrid Dahl and Tor Lunde" – as CSL names. */
import type { CslName } from '../dossier/model';

/** The names in a byline; a name of one word, or of letters that know no spaces, is not taken apart. */
export function namesInByline(byline: string): CslName[] {
  return byline
    .replace(/^by\s+/i, '')
    .split(/\s*;\s*|\s+(?:and|&)\s+/i)
    .flatMap(namesBetweenCommas)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(readName);
}

/** `Dahl, Ingrid` is one name, `Ingrid Dahl, Tor Lunde` are two. */
function namesBetweenCommas(part: string): string[] {
  const names = part.split(/\s*,\s*/);
  return names.every((name) => name.includes(' ')) ? names : [part];
}

const particles = /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ibn|al|el|la|le|zu)$/;

function readName(name: string): CslName {
  const [last, first, ...more] = name.split(/\s*,\s*/);
  if (first && more.length === 0) return { family: last!, given: first };
  const words = name.split(/\s+/);
  if (words.length === 1 || more.length > 0) return { literal: name };
  const particle = words.slice(1).findIndex((word) => particles.test(word));
  const at = particle < 0 ? words.length - 1 : particle + 1;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}
