import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../src/data/fraction.ts';
import { formatValue } from '../../../../src/data/value.ts';
import { written } from '../../../../src/data/written-number.ts';
import { guessRange } from '../../../../src/graphics/kit/guess-range.ts';
import { LANGUAGES } from '../../../../src/language/languages.ts';

const row = (value: number) => ({
  key: String(value),
  label: '',
  text: '',
  value: fraction(Math.round(value * 100), 100),
});
const rangeOf = (values: number[], unit: object, language: (typeof LANGUAGES)[number] = 'en-GB') =>
  guessRange({
    rows: values.map(row),
    unit: { before: '', after: '', decimals: 0, ...unit },
    language,
  });

describe('a slider for values', () => {
  test.each([
    ['from zero to a round number beyond all of them', [4.1, 6.2], { decimals: 1 }, [0, 7, 0.1]],
    ['below zero where one is', [-1.2, 2.4], { decimals: 1 }, [-1.5, 3, 0.1]],
    ['to zero where all are below', [-12, -3], {}, [-14, 0, 1]],
    ['around values that are all large and alike', [78, 83], {}, [72, 88, 1]],
    ['to no more than a whole', [62.5, 98], { after: '%', decimals: 1 }, [0, 100, 0.1]],
    ['beyond a whole where a rate is', [62, 140], { after: '%' }, [0, 160, 1]],
    ['in steps that a finger can tell apart', [1250.5, 2104.25], { decimals: 2 }, [0, 2400, 1]],
    ['of whole things', [1, 3], {}, [0, 4, 1]],
    ['of nothing at all', [0, 0], { decimals: 1 }, [0, 1, 0.1]],
  ])('goes %s', (_, values, unit, expected) => {
    const { least, most, step } = rangeOf(values, unit);
    expect([least, most, step]).toEqual(expected);
  });

  test('never ends at the highest or the lowest value', () => {
    for (const decimals of [0, 1, 2])
      for (const high of [1, 2, 5, 9, 10, 99, 100, 1000, 12_345])
        for (const low of [-high, 0.5 * high, 0.9 * high]) {
          const { least, most } = rangeOf([low, high], { decimals });
          expect(most).toBeGreaterThan(high);
          expect(least).toBeLessThan(low);
        }
  });

  test.each(LANGUAGES)('writes its numbers as the build does, in %s', (language) => {
    for (const unit of [
      { before: '£', after: '', decimals: 2 },
      { before: '', after: '%', decimals: 1 },
      { before: '', after: '\u00A0children', one: '\u00A0child', decimals: 0 },
    ])
      for (const value of [-1.5, -1, 0, 1, 6, 1234]) {
        const { written: form, step } = rangeOf([-1.5, 9], unit, language);
        const whole = Math.round(value / step) * step;
        const exact = fraction(Math.round(whole * 100), 100);
        expect(written(whole, form)).toBe(formatValue(exact, unit, language));
      }
  });
});
