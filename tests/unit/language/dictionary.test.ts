import { describe, expect, test } from 'vitest';
import { changeInCount, changeInPercent, changeInPoints } from '../../../src/data/change.ts';
import { aboutShare, timesAs } from '../../../src/data/claim.ts';
import { figure } from '../../../src/data/figure.ts';
import { formatDate } from '../../../src/data/date.ts';
import { fraction } from '../../../src/data/fraction.ts';
import { counted, outOf, percent } from '../../../src/data/number.ts';
import { tied } from '../../tied.ts';
import { withNoun } from '../../../src/language/dictionary.ts';

describe('in Welsh', () => {
  test('a number takes the noun for one, in the form that the number asks for', () => {
    const words = { one: 'merch', many: 'merched', inflected: { two: 'ferch' } };
    expect([1, 2, 3, 6, 12].map((n) => counted(n, words, 'cy'))).toEqual(
      ['1~merch', '2~ferch', '3~merch', '6~merch', '12~merch'].map(tied),
    );
  });

  test.each([
    [20, 176, 'tua un o bob naw'],
    [77, 256, 'tri o bob deg'],
    [114, 259, 'mwy na phedwar o bob deg'],
    [56, 100, 'rhwng pump a chwech o bob deg'],
    [0, 7, 'dim un'],
    [7, 7, 'pob un'],
  ])('%d of %d is %s', (part, whole, words) => {
    expect(aboutShare(part, whole, 'cy')).toBe(words);
  });

  test.each([
    [114 * 176, 259 * 20, 'bron i bedair gwaith'],
    [2, 1, 'dwywaith'],
    [3001, 1000, 'tua thair gwaith'],
    [57, 10, '5.7~gwaith'],
  ])('%d over %d is, in times, %s', (over, under, words) => {
    expect(timesAs(fraction(over, under), 'cy')).toBe(tied(words));
  });

  test('changes, counts and dates are', () => {
    expect(changeInPoints(fraction(327, 1000), 'cy')).toEqual({
      full: tied('32.7~pwynt canran yn uwch'),
      amount: tied('32.7~pwynt'),
      verb: tied('cododd o 32.7~pwynt canran'),
      direction: 'yn uwch',
    });
    expect(changeInPoints(fraction(-1, 20_000), 'cy').verb).toBe(
      tied('gostyngodd o lai na 0.1~pwynt canran'),
    );
    expect(changeInPoints(fraction(9999, 10_000), 'cy').verb).toBe(
      tied('cododd o fwy na 99.9~pwynt canran'),
    );
    expect(changeInPercent(fraction(100), fraction(117), 'cy')).toMatchObject({
      full: '17% yn uwch',
    });
    expect(changeInCount(-11, 'cy').full).toBe('11 yn llai');
    expect(changeInCount(0, 'cy').full).toBe('heb fod yn fwy nac yn llai');
    expect(outOf(5, 1234, 'cy', { one: 'achos', many: 'achosion' })).toBe(
      tied('5 o’r 1,234~achos'),
    );
    expect(percent(1, 20_000, 'cy')).toBe('llai na 0.1%');
    expect(formatDate('2017-09-18', 'cy')).toBe('18 Medi 2017');
  });
});

test('in Welsh, round numbers, limits and ratios are', () => {
  const t = [
    { key: 'a', part: 20, whole: 176 },
    { key: 'b', part: 40, whole: 176 },
  ];
  const references = [
    't/a/share/rounded',
    't/a/share/just',
    't/a/share/below/12',
    't/a/part/above/10',
    't/b/part per t/a/part',
  ];
  expect(references.map((of) => figure(of, { t }, 'cy').text)).toEqual([
    'tua 11%',
    'ychydig dros 11%',
    'o dan 12%',
    'mwy na 10',
    'dwywaith',
  ]);
});

test.each([
  ['1,234', 'cases', '1,234\u00A0cases'],
  ['four', 'times', 'four times'],
])('a line may end between "%s" and "%s" only if the number is in words', (number, noun, words) => {
  expect(withNoun(number, noun)).toBe(words);
});
