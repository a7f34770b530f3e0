import assert from 'node:assert/strict';
import { formatDate, isEdtf, timeSpan } from '../../../src/core/dossier/dates';

describe('dates', () => {
  for (const [date, from, until] of [
    ['2021-03-04', '2021-03-04T00:00:00.000Z', '2021-03-04T23:59:59.999Z'],
    ['2021-02', '2021-02-01T00:00:00.000Z', '2021-02-28T23:59:59.999Z'],
    ['2020-02~', '2020-02-01T00:00:00.000Z', '2020-02-29T23:59:59.999Z'],
    ['2021', '2021-01-01T00:00:00.000Z', '2021-12-31T23:59:59.999Z'],
    ['0099', '0099-01-01T00:00:00.000Z', '0099-12-31T23:59:59.999Z'],
    ['2021-03/2021-05', '2021-03-01T00:00:00.000Z', '2021-05-31T23:59:59.999Z'],
    ['2021-03/2021-03-04', '2021-03-01T00:00:00.000Z', '2021-03-04T23:59:59.999Z'],
    ['202X', '2020-01-01T00:00:00.000Z', '2029-12-31T23:59:59.999Z'],
  ] as const) {
    it(`cover their stretch of time: ${date}`, () => {
      const span = timeSpan(date)!;
      assert.deepEqual(
        [span.from, span.until].map((time) => new Date(time).toISOString()),
        [from, until],
      );
    });
  }

  it('may be open on one side', () => {
    assert.equal(timeSpan('2021/..')?.until, Number.POSITIVE_INFINITY);
    assert.equal(timeSpan('2021/')?.until, Number.POSITIVE_INFINITY);
    assert.equal(timeSpan('../2021')?.from, Number.NEGATIVE_INFINITY);
    assert.equal(timeSpan('/2021')?.from, Number.NEGATIVE_INFINITY);
  });

  for (const other of [
    ...['', '4 March 2021', '2021-3-4', '2021-13', '2021-02-29', '2021-02-30', '2021-00-01', '2021-03-00'],
    ...['2021/2020', '2021/2022/2023', '/', '../..', '20210304', '1e21', ' 2021', 'Y1E400', '2021-03-04T25:00:00Z'],
  ]) {
    it(`are none: “${other}”`, () => assert(!isEdtf(other)));
  }

  for (const [date, written] of [
    ['2021-03-04', '4 March 2021'],
    ['2021-03', 'March 2021'],
    ['2021', '2021'],
    ['2021-03~', 'about March 2021'],
    ['2021-03-04?', '4 March 2021 (uncertain)'],
    ['2021%', 'about 2021'],
    ['2021-03-04/2021-03-05', '4–5 March 2021'],
    ['2021-03-31/2021-04-02', '31 March – 2 April 2021'],
    ['2021-03/2021-05', 'March – May 2021'],
    ['2020/2021', '2020 – 2021'],
    ['2020-12-31/2021-01-01', '31 December 2020 – 1 January 2021'],
    ['2021-03-04~/2021-03-05', 'about 4 March 2021 – 5 March 2021'],
    ['2021-03/2021-05?', 'March 2021 – May 2021 (uncertain)'],
    ['2021-03/2021-03', 'March 2021'],
    ['2021-03/..', 'since March 2021'],
    ['../2021', 'until 2021'],
    ['2021-21', 'Spring 2021'],
    ['202X', '202X'],
  ] as const) {
    it(`read as a person writes them: ${date}`, () => assert.equal(formatDate(date), written));
  }
});
