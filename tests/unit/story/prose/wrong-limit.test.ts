import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../src/data/fraction.ts';
import { formatValue } from '../../../../src/data/value.ts';
import { oneMeasure } from '../../data/one-measure.ts';
import { wrongLimit } from '../../../../src/story/prose/wrong-limit.ts';

const unit = { before: '£', after: '', decimals: 2 };
const row = (key: string, pence: bigint) => {
  const value = fraction(pence, 100n);
  return { key, label: key, text: formatValue(value, unit, 'en-GB'), value };
};
const data = {
  // 40.46%, 40.54% and 25%.
  cases: [
    { key: '2014', part: 2023, whole: 5000 },
    { key: '2015', part: 2027, whole: 5000 },
    { key: '2016', part: 20, whole: 80 },
  ],
  rent: oneMeasure({ rows: [row('2014', 68_170n), row('2016', 79_800n)], unit }),
};
const found = (before: string, reference: string, after = ' of cases.', is?: string) =>
  wrongLimit(
    { reference, told: is === undefined ? is : { is, words: '' } },
    before,
    after,
    (to) => `{${to}}`,
    data,
  );

describe('words before a figure that are false of the exact number get advice', () => {
  const share = (key: string, exact: number) =>
    `stands before {cases/${key}/share}, which is printed as 40.5% and is ${exact}:`;
  const exactly = 'is exactly that: remove';
  test.each([
    [
      'More than ',
      'cases/2014/share',
      `"More than" ${share('2014', 40.46)} put your words into a figure that is="above 40", or remove "More than", or write =More than= if that is meant`,
    ],
    [
      'In 2015, it was just under ',
      'cases/2015/share',
      `"under" ${share('2015', 40.54)} put your words into a figure that is="below 41", or remove "under", or write =under= if that is meant`,
    ],
    [
      'More than ',
      'cases/2016/part',
      `"More than" stands before {cases/2016/part}, which is printed as 20 and ${exactly} "More than", or write =More than= if that is meant`,
    ],
  ])('%s%s', (before, reference, message) => {
    expect(found(before, reference)).toBe(message);
  });
});

test('so do words before a difference, whichever way it is said to go', () => {
  const [of, after] = ['cases/2014..2015/part', ' cases.'];
  expect(found('It went up by well over ', of, after, 'up')).toBe(
    `"over" stands before {${of}}, which is printed as 4 and is exactly that: remove "over", or write =over= if that is meant`,
  );
  const points = found('It rose by over ', 'cases/2014..2015/share', ' since 2014.', 'up');
  expect(points).toMatch(/printed as 0\.1.percentage points and is 0\.08: remove "over"/);
  expect(found('It went up by at least ', of, after, 'up')).toBeUndefined();
});

describe('words that are true, or may speak of another number, may stay', () => {
  test.each([
    ['More than ', 'cases/2015/share'],
    ['It was more than ', 'cases/2014/share'],
    ['In 2016, it was seen in more than ', 'cases/2014/share'],
  ])('%s%s', (before, reference) => {
    expect(found(before, reference)).toBeUndefined();
  });

  test('a span of time', () => {
    expect(found('Over ', 'cases/2016/part', ' long years.')).toBeUndefined();
    expect(found('Over ', 'cases/2016/part', ' cases.')).toBeDefined();
  });
});
