import { describe, expect, test } from 'vitest';
import { count, counted, percent, sharesTogether } from '../../../src/data/number.ts';
import { tied } from '../../tied.ts';

test.each([
  [1234, '1,234'],
  [999_999_999_999_999, '999,999,999,999,999'],
])('the count %d is printed to the last digit: %s', (n, text) => {
  expect(count(n, 'en-GB')).toBe(text);
});

test('1 has the noun for one, and every other number has the noun for many', () => {
  const words = { one: 'case', many: 'cases' };
  expect([0, 1, 2, 1001].map((n) => counted(n, words, 'en-GB'))).toEqual(
    ['0~cases', '1~case', '2~cases', '1,001~cases'].map(tied),
  );
});

describe('a share is published to one decimal place', () => {
  test.each([
    [20, 176, '11.4%'],
    [114, 259, '44%'],
    [23, 80, '28.8%'],
    [999_999_999_999_999, 999_999_999_999_999, '100%'],
  ])('%d of %d, halves up: %s', (part, whole, text) => {
    expect(percent(part, whole, 'en-GB')).toBe(text);
  });

  test('every exact half of a tenth rounds up', () => {
    for (let tenths = 0; tenths < 999; tenths++) {
      const [above, text] = [tenths + 1, percent(2 * tenths + 1, 2000, 'en-GB')];
      expect(text).toBe(`${Math.floor(above / 10)}${above % 10 ? `.${above % 10}` : ''}%`);
    }
  });

  test.each([
    [0, 20_000, '0%'],
    [1, 20_000, 'less than 0.1%'],
    [1, 2000, '0.1%'],
    [1999, 2000, 'more than 99.9%'],
    [2000, 2000, '100%'],
    [999_999_999_999_998, 999_999_999_999_999, 'more than 99.9%'],
  ])('%d of %d: nothing and all are said of nothing and all alone: %s', (part, whole, text) => {
    expect(percent(part, whole, 'en-GB')).toBe(text);
  });
});

test.each([
  { parts: [20, 77, 110], together: ['8.0%', '30.8%', '44.0%'] },
  { parts: [25, 50, 75], together: ['10%', '20%', '30%'] },
  { parts: [0, 77, 250], together: ['0%', '30.8%', '100%'] },
])('shares of $parts, each of 250, have as many decimals as one another', ({ parts, together }) => {
  const rows = parts.map((part) => ({ part, whole: 250 }));
  expect(rows.map(sharesTogether(rows, 'en-GB'))).toEqual(together);
});
