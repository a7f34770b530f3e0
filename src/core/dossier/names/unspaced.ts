/** Where a name ends in a script that lets other words follow it at once. */

/** What may follow a Korean name without a space: particles, and nouns for somebody's office or house. */
const behindKorean =
  /^(?:씨|님|측|군|양)?(?:위원장|부위원장|국무위원장|대통령|부통령|총리|장관|차관|의원|대표|대사|국장|부장|부부장|교수|박사|기자|회장|사장|시장|지사|총장|총재|특사|정권|정부|행정부|당국)?(?:들)?(?:에게서|에게|에서는|에서도|에서|에는|에도|에|께서|께|한테서|한테|으로부터|로부터|으로서|로서|으로써|로써|으로|로|은|는|이나|이며|이고|이다|이라는|이라고|이란|이|가|을|를|의|와의|과의|와|과|하고|랑|이랑|도|만|까지|부터|마다|조차|밖에|보다|처럼|같이|라는|라고|란|나|며|고|다|뿐|야|여|아|들은|들이)?(?:은|는|도|만|의)?(?=$|[^\p{Script=Hangul}])/u;

const hangulEnd = /\p{Script=Hangul}$/u;
const hangulStart = /^\p{Script=Hangul}/u;
const katakanaEnd = /[\p{Script=Katakana}ー]$/u;
const katakanaStart = /^[\p{Script=Katakana}ー]/u;

/** Korean puts spaces between words, and a foreign name in Japanese stands in a run of katakana. */
export function startsAlone(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code < 0x1100 || start === 0) return true;
  const first = text.slice(start, start + 1);
  const before = text.slice(start - 1, start);
  if (hangulStart.test(first)) return !hangulEnd.test(before);
  return !(katakanaStart.test(first) && katakanaEnd.test(before));
}

/** Behind the last character a Korean word may go on with particles, and a run of katakana not at all. */
export function endsAlone(text: string, start: number, end: number): boolean {
  if (end === text.length || text.charCodeAt(end - 1) < 0x1100) return true;
  const last = text.slice(Math.max(start, end - 1), end);
  const next = text.slice(end, end + 1);
  if (hangulEnd.test(last)) return !hangulStart.test(next) || behindKorean.test(text.slice(end, end + 16));
  return !(katakanaEnd.test(last) && katakanaStart.test(next));
}
