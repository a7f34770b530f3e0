/** What a text puts a number on: shares, sums of money, measures, counts and dates. */
import type { TextRange } from '../text/range';
import { foldWord } from '../text/words';
import { type DateFigure, findDates } from './date-figures';
import { findNumerals, type Numeral } from './numerals';

/** `over`: at least so much. `under`: at most. */
export type Hedge = 'about' | 'over' | 'under' | 'none';

export interface Amount extends TextRange {
  readonly kind: 'share' | 'money' | 'measure' | 'count';
  /** A currency, or the unit that measures are given in: m, kg, hours, days, months. Points of a share are no share. */
  readonly unit: string;
  /** In that unit; the same where it is no range. */
  readonly low: number;
  readonly high: number;
  readonly rounding: number;
  readonly hedge: Hedge;
  /** The words behind a count, folded: what is counted, if it is said. */
  readonly counted: readonly string[];
}

export type Figure = Amount | DateFigure;

export interface FigureContext {
  /** Words that say nothing. */
  readonly stopWords: ReadonlySet<string>;
  /** The day, in EDTF, from which "last February" and "on the 10th" are meant. */
  readonly date?: string;
}

/** The figures of a sentence, in order; offsets are the text's. */
export function findFigures(text: string, { stopWords, date }: FigureContext): Figure[] {
  const dates = findDates(text, date);
  const rest = blank(text, dates);
  const amounts: Amount[] = [];
  const numerals = findNumerals(rest);
  for (let i = 0; i < numerals.length; i++) {
    const first = numerals[i]!;
    const range = isName(rest, first) ? undefined : rangeWith(rest, first, numerals[i + 1]);
    if (!range) continue;
    if (range.end > first.end) i++;
    amounts.push(amountOf(rest, range, stopWords));
  }
  return [...dates, ...amounts].sort((a, b) => a.start - b.start);
}

interface NumberRange extends TextRange {
  readonly from: Numeral;
  readonly to: Numeral;
  /** Where its unit begins, if not behind it. */
  readonly unitAt?: number;
}

/** "Resolution 1718", "p. 3", "Mi-17", "G7", "the 3rd", "5:30", "5–2": numbers that count nothing. */
function isName(text: string, { start, end, form }: Numeral): boolean {
  if (form === 'share') return false;
  const before = text.slice(Math.max(0, start - 40), start);
  if (/(?:^|\s)(?:no|nos|art|sec|ch|p|pp|para|paras|fig|vol|cl)\.\s?$|[§¶#№]\s?$/i.test(before)) return true;
  const label = /(?:^|[^\p{L}])(\p{Lu}[\p{L}-]*)\s$/u.exec(before)?.[1];
  if (form === 'digits' && label !== undefined && !openers.test(label)) return true;
  if (
    /\b(?:resolution|article|section|clause|item|page|paragraph|table|figure|chapter|annex|line|room|route|type|class|version|grade|phase|stage|number|age|aged|channel|floor|gate|lane|unit)\s$/i.test(
      before,
    )
  )
    return true;
  const behind = text.slice(end, end + 8);
  return (
    /^(?:st|nd|rd|th)\b|^:\d|^\s?(?:a\.?m|p\.?m)\b|^[-–]\p{L}+-|^\/\d/iu.test(behind) ||
    /\d[:/–-]$|\p{L}-$/u.test(before)
  );
}

/** Words with a capital that begin a sentence. */
const openers =
  /^(?:The|A|An|Some|About|Around|Nearly|Almost|Over|Under|More|Fewer|Less|At|Up|By|In|On|Of|For|From|With|And|But|Only|Just|All|Its|Their|These|Those|Between|Roughly|Approximately|Another|Another|Than|To|US|USD|EUR|GBP|Least|Most|As|After|Before|Until|Since|When|While|If|Within)$/;

/** "3,000–3,500", "between 20 and 30": one range. A score such as 5–2 is none. */
function rangeWith(text: string, from: Numeral, to: Numeral | undefined): NumberRange | undefined {
  const alone = { start: from.start, end: from.end, from, to: from };
  if (!to || from.form === 'share') return alone;
  const between = text.slice(from.end, to.start);
  const isBetween = /^\s(?:and|to)\s$/.test(between) && /\b(?:between|from)\s[€$£]?$/i.test(text.slice(0, from.start));
  const isDash = /^\s?[–-]\s?[€$£]?$/.test(between);
  const isTo = /^\sto\s$/.test(between) && from.form === to.form;
  if (!isBetween && !isDash && !isTo) return alone;
  const scaled = to.value >= 1000 && from.value < 1000 && to.value / from.value > 1000 ? scaledLike(from, to) : from;
  if (scaled.value < to.value) return { start: from.start, end: to.end, from: scaled, to };
  // "from 30 to 20 per cent" is a change, whose first figure has its unit behind the second
  const isFall = scaled.value > to.value && isBetween;
  return isFall ? { start: from.start, end: from.end, from: scaled, to: scaled, unitAt: to.end } : undefined;
}

/** "5 to 6 million" begins at five million. */
function scaledLike(from: Numeral, to: Numeral): Numeral {
  const by = 10 ** (3 * Math.floor(Math.log10(to.value) / 3));
  return { ...from, value: from.value * by, rounding: from.rounding * by };
}

const currencies: Readonly<Record<string, string>> = {
  $: 'dollars',
  us$: 'dollars',
  usd: 'dollars',
  '€': 'euros',
  eur: 'euros',
  '£': 'pounds',
  gbp: 'pounds',
  '¥': 'yen',
  '₩': 'won',
};

/** Word → the unit that it is given in, and how many of it. */
const units: ReadonlyMap<string, readonly [unit: string, by: number]> = new Map(
  Object.entries({
    km: ['m', 1000],
    kilometre: ['m', 1000],
    kilometer: ['m', 1000],
    mile: ['m', 1609.34],
    metre: ['m', 1],
    meter: ['m', 1],
    foot: ['m', 0.3048],
    feet: ['m', 0.3048],
    kg: ['kg', 1],
    kilogram: ['kg', 1],
    kilo: ['kg', 1],
    tonne: ['kg', 1000],
    ton: ['kg', 1000],
    pound: ['pounds', 1],
    hectare: ['ha', 1],
    ha: ['ha', 1],
    acre: ['ha', 0.404686],
    barrel: ['barrel', 1],
    litre: ['l', 1],
    liter: ['l', 1],
    mw: ['W', 1e6],
    megawatt: ['W', 1e6],
    gw: ['W', 1e9],
    gigawatt: ['W', 1e9],
    minute: ['hours', 1 / 60],
    hour: ['hours', 1],
    day: ['days', 1],
    week: ['days', 7],
    month: ['months', 1],
    year: ['months', 12],
    dollar: ['money dollars', 1],
    euro: ['money euros', 1],
    crown: ['money crowns', 1],
    yen: ['money yen', 1],
    won: ['money won', 1],
    'cubic metre': ['m3', 1],
  }),
) as ReadonlyMap<string, readonly [string, number]>;

function amountOf(
  text: string,
  { start, end, from, to, unitAt = end }: NumberRange,
  stopWords: ReadonlySet<string>,
): Amount {
  const before = text.slice(Math.max(0, start - 40), start);
  const behind = text.slice(unitAt, unitAt + 60);
  const common = { start, end, low: from.value, high: to.value, rounding: to.rounding, hedge: hedgeOf(before, behind) };
  const amount = (kind: Amount['kind'], unit: string, by = 1): Amount => ({
    ...common,
    kind,
    unit,
    low: common.low * by,
    high: common.high * by,
    rounding: roundingOf(kind, by),
    counted: [],
  });
  /** "About three weeks" is given to the week. */
  const roundingOf = (kind: Amount['kind'], by: number): number => {
    const given = kind === 'measure' && common.hedge === 'about' ? Math.max(common.rounding, 0.5) : common.rounding;
    return by === 1 ? given : Math.max(given * by, common.high * by * converted);
  };
  if (from.form === 'share') {
    return pointsBehind.test(behind) ? amount('measure', 'points', 0.01) : amount('share', '%');
  }
  if (/^[\s-]?(?:%|per\s?cent\b)(?!\s?-?points?)/i.test(behind)) return amount('share', '%');
  if (/^[\s-]?(?:percentage|%|per\s?cent|basis)?[\s-]?points?\b/i.test(behind)) {
    return amount('measure', 'points', /^[\s-]?basis/i.test(behind) ? 0.01 : 1);
  }
  const sign = /(us\$|[$€£¥₩]|\b(?:usd|eur|gbp))\s?$/i.exec(before)?.[1];
  if (sign !== undefined) return amount('money', currencies[sign.toLowerCase()]!);
  const next = /^[\s-]{1,2}((?:cubic|square)\s)?(\p{L}+)/iu.exec(behind);
  const unitWord = next && (next[1] ?? '') + foldWord(next[2]!).replace(/s$/, '');
  const unit = unitWord === null ? undefined : units.get(unitWord);
  if (unit) return unit[0].startsWith('money ') ? amount('money', unit[0].slice(6)) : amount('measure', ...unit);
  return { ...amount('count', ''), counted: countedIn(behind, stopWords) };
}

/** "A quarter of a point", "a half point". */
const pointsBehind = /^\s(?:of\sa\s)?(?:percentage\s)?points?\b/i;

/** What units lose when they are converted and rounded again. */
const converted = 0.03;

/** "212 rural households of …": the words up to one that says nothing, or a mark. */
function countedIn(behind: string, stopWords: ReadonlySet<string>): string[] {
  const words: string[] = [];
  const phrase = /^[\s\p{L}'’-]*/u.exec(behind)![0];
  for (const [word] of phrase.matchAll(/[\p{L}'’]+/gu)) {
    const folded = foldWord(word);
    if (stopWords.has(folded) || words.length === 3) break;
    words.push(folded.replace(/(?:ies)$/, 'y').replace(/(?<!s)s$/, ''));
  }
  return words;
}

const about =
  /\b(?:about|around|some|roughly|nearly|almost|approximately|approx\.|close to|circa|ca\.|c\.|an estimated|estimated|just over|just under|a little (?:over|under)|well)\s(?:€|\$|£|US\$)?$|[~≈]\s?(?:€|\$|£)?$/i;
const over =
  /\b(?:over|more than|at least|upwards of|in excess of|exceed(?:s|ed|ing)?|above|no (?:fewer|less) than|not less than|beyond)\s(?:€|\$|£|US\$)?$/i;
const under = /\b(?:under|fewer than|less than|at most|up to|no more than|not more than|below)\s(?:€|\$|£|US\$)?$/i;

function hedgeOf(before: string, behind: string): Hedge {
  if (about.test(before) || /^\s(?:\p{L}+\s)?or so\b/iu.test(behind)) return 'about';
  if (over.test(before) || /^\s(?:\p{L}+\s)?or more\b|^\+/iu.test(behind)) return 'over';
  return under.test(before) || /^\s(?:\p{L}+\s)?or (?:fewer|less)\b/iu.test(behind) ? 'under' : 'none';
}

function blank(text: string, ranges: readonly TextRange[]): string {
  let result = text;
  for (const { start, end } of ranges)
    result = result.slice(0, start) + '\u0000'.repeat(end - start) + result.slice(end);
  return result;
}
