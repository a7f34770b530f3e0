/** Whether a figure of a claim agrees with one of a source, and whether the two can be compared at all. */
import type { DateFigure } from './date-figures';
import type { Amount, Figure } from './figures';

/** Do both tell the same sort of thing: shares, money of one currency, one unit, counts of the same, dates as exact? */
export function isComparable(claim: Figure, source: Figure): boolean {
  if (claim.kind === 'date' || source.kind === 'date') {
    return (
      claim.kind === 'date' &&
      source.kind === 'date' &&
      (['year', 'month', 'day'] as const).every(
        (field) => (claim[field] === undefined) === (source[field] === undefined) || field === 'year',
      )
    );
  }
  if (claim.kind !== source.kind || claim.unit !== source.unit) return false;
  return claim.kind !== 'count' || claim.counted.some((word) => source.counted.includes(word));
}

/** Could a careful writer have the one from the other? What is left out on one side contradicts nothing. */
export function fits(claim: Figure, source: Figure): boolean {
  if (claim.kind === 'date' || source.kind === 'date') {
    return claim.kind === 'date' && source.kind === 'date' && sameDate(claim, source);
  }
  return claim.kind === source.kind && claim.unit === source.unit && sameAmount(claim, source);
}

function sameDate(claim: DateFigure, source: DateFigure): boolean {
  const shared = (['year', 'month', 'day'] as const).filter(
    (field) => claim[field] !== undefined && source[field] !== undefined,
  );
  return shared.length > 0 && shared.every((field) => claim[field] === source[field]);
}

function sameAmount(claim: Amount, source: Amount): boolean {
  const slack = Math.max(claim.rounding, source.rounding, hedged(claim), hedged(source)) + 1e-9 * Math.abs(claim.high);
  if (claim.hedge === 'over') return source.high >= claim.low - slack;
  if (claim.hedge === 'under') return source.low <= claim.high + slack;
  if (source.hedge === 'over' && claim.high >= source.low && claim.high <= source.low * far) return true;
  if (source.hedge === 'under' && claim.low <= source.high && claim.low * far >= source.high) return true;
  return source.low <= claim.high + slack && claim.low - slack <= source.high;
}

/** "About" allows for a twentieth. */
function hedged({ hedge, high }: Amount): number {
  return hedge === 'about' ? Math.abs(high) * 0.05 : 0;
}

/** "More than 3,000" may be 3,187, and is hardly 31,870. */
const far = 1.25;

/** Does the claim work out what the source gives: 25 % of 3,187 of 12,750, 713 units fewer, 51 people in all, what two of three leave? */
export function isWorkedOut(claim: Figure, figures: readonly Figure[]): boolean {
  if (claim.kind === 'date') return false;
  const slack = Math.max(claim.rounding, hedged(claim));
  const near = (value: number, least = 0): boolean => Math.abs(value - claim.high) <= Math.max(slack, least);
  const amounts = figures.filter((figure) => figure.kind !== 'date');
  const isTimes = (one: Amount, other: Amount): boolean =>
    one.kind === 'count' && other.kind === claim.kind && other.unit === claim.unit && near(one.high * other.high);
  const isRest = (one: Amount, other: Amount): boolean =>
    claim.kind === 'count' &&
    amounts.some((third) => third !== one && third !== other && near(one.high - other.high - third.high));
  return amounts.some((one) =>
    amounts.some((other) => {
      if (one !== other && (isTimes(one, other) || isRest(one, other))) return true;
      if (one === other || one.kind !== other.kind || one.unit !== other.unit || one.high < other.high) return false;
      if (claim.kind === 'share') {
        const [larger, smaller] = [one.high, other.high].map((value) => (100 * (one.high - other.high)) / value);
        const isPart = one.kind !== 'share' && near((100 * other.high) / one.high, 0.5);
        if (isPart || near(larger!, 0.5) || near(smaller!, 0.5)) return true;
      }
      const isAlike = one.kind === claim.kind && one.unit === claim.unit;
      return isAlike && (near(one.high - other.high) || near(one.high + other.high));
    }),
  );
}
