import { describe, expect, test } from 'vitest';
import { count, counted, percent, tick } from '../../../src/data/number.ts';
import { tied } from '../../tied.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1234, '1,234'],
  [20_000, '20,000'],
  [123_456_789_012_345, '123,456,789,012,345'],
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
    [77, 256, '30.1%'],
    [114, 259, '44%'],
    [23, 80, '28.8%'],
    [1, 16, '6.3%'],
    [1, 8, '12.5%'],
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
    [1, 2001, 'less than 0.1%'],
    [1, 2000, '0.1%'],
    [1999, 2000, 'more than 99.9%'],
    [1998, 2000, '99.9%'],
    [2000, 2000, '100%'],
    [1, 999_999_999_999_999, 'less than 0.1%'],
    [999_999_999_999_998, 999_999_999_999_999, 'more than 99.9%'],
  ])('%d of %d: nothing and all are said of nothing and all alone: %s', (part, whole, text) => {
    expect(percent(part, whole, 'en-GB')).toBe(text);
  });
});

test('a scale has whole numbers of per cent', () => {
  expect([0, 0.02, 0.1, 0.29, 0.3, 1].map((n) => tick(n, 'en-GB'))).toEqual([
    '0%',
    '2%',
    '10%',
    '29%',
    '30%',
    '100%',
  ]);
});
