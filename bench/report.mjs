// How figures are printed: each beside its goal, as a mark and a ratio. A time says little; what it was compared with, more.

/** One figure without a goal. */
export function line(what, value) {
  console.log(`    ${what.padEnd(48)} ${value}`);
}

/** A figure that should be at most its goal. */
export function against(what, value, goal, unit) {
  judged(what, value, goal, unit, value <= goal);
}

/** A figure that should be at least its goal. */
export function reaching(what, value, goal, unit) {
  judged(what, value, goal, unit, value >= goal);
}

function judged(what, value, goal, unit, isReached) {
  const figures = `${round(value)} ${unit}`.trim().padStart(12);
  console.log(
    `${isReached ? '  ✓' : '  ✗'} ${what.padEnd(48)} ${figures}   ${(value / goal).toFixed(2)} of ${goal} ${unit}`,
  );
}

function round(value) {
  return value < 10 ? Math.round(value * 10) / 10 : Math.round(value);
}
