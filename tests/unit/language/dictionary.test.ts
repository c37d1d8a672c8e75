import { describe, expect, test } from 'vitest';
import { higherOrLower, moreOrFewer } from '../../../src/data/count-words.ts';
import { formatDate } from '../../../src/data/date.ts';
import { counted, outOf, percent } from '../../../src/data/number.ts';
import { tied } from '../../tied.ts';

describe('in Welsh', () => {
  test('a number takes the noun for one, in the form that the number asks for', () => {
    const words = { one: 'merch', many: 'merched', inflected: { two: 'ferch' } };
    expect([1, 2, 3, 6, 12].map((n) => counted(n, words, 'cy'))).toEqual(
      ['1~merch', '2~ferch', '3~merch', '6~merch', '12~merch'].map(tied),
    );
  });

  test('changes, counts and dates are', () => {
    const row = (part: number) => ({ key: '', part, whole: 10_000 });
    expect(higherOrLower(row(3270), row(0), 'cy')).toBe(tied('32.7~pwynt canran yn uwch'));
    expect(higherOrLower(row(0), row(1), 'cy')).toBe(tied('llai na 0.1~pwynt canran yn is'));
    expect(moreOrFewer(-11, 'cy')).toBe('11 yn llai');
    expect(moreOrFewer(0, 'cy')).toBe('heb fod yn fwy nac yn llai');
    expect(outOf(5, 1234, 'cy', { one: 'achos', many: 'achosion' })).toBe(
      tied('5 o’r 1,234~achos'),
    );
    expect(percent(1, 20_000, 'cy')).toBe('llai na 0.1%');
    expect(formatDate('2017-09-18', 'cy')).toBe('18 Medi 2017');
  });
});
