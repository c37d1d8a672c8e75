import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../src/data/fraction.ts';
import { one as series } from '../../../../src/graphics/series/one.ts';
import { withGuess } from '../../../../src/graphics/series/guess.ts';
import { LANGUAGES, type Language } from '../../../../src/language/languages.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';

const YEARS = [4, 6, 5, 7, 3, 6].map((value, i) => ({
  key: String(2014 + i),
  label: String(2014 + i),
  value: fraction(value),
  text: `${value}%`,
}));
const dataIn = (language: Language, row: string): Values => ({
  kind: 'values',
  language,
  rows: YEARS,
  unit: { before: '', after: '%', decimals: 0 },
  words: { key: 'Year', value: 'rate' },
  notes: [{ row: '2018', text: 'a change' }],
  guess: { row },
});
const STATES = ['line/2015', 'line/2019', 'columns/2019'];

describe.each(LANGUAGES)('a guess on a series, in %s', (language) => {
  test.each(['2014', '2016', '2019'])('at %s is a tick at its date and its value', (row) => {
    const bare = series.layout(dataIn(language, row), STATES);
    const i = YEARS.findIndex(({ key }) => key === row);
    const [x = 0] = bare.points[i] ?? [];
    for (const { value } of YEARS) {
      const guessed = withGuess(bare, Number(value.numerator));
      const tick = guessed.shown.find(({ leader }) => leader?.kind === 'guess')?.leader;
      const same = YEARS.findIndex((other) => other.value.numerator === value.numerator);
      expect(tick?.y1).toBeCloseTo(bare.points[same]?.[1] ?? 0, 0);
      expect(tick?.x1).toBeLessThan(x);
      expect(tick?.x2).toBeGreaterThan(x);
      const words = guessed.shown.find(({ label }) => label.key === 'guess');
      expect(words?.label.text).toMatch(
        new RegExp(`${value.numerator}\u2069?%|${value.numerator}%`),
      );
      expect(words?.leader?.y2).toBe(tick?.y1);
      expect(series.crowded(bare)).toEqual([]);
    }
  });
});

test('a guess comes with its row, and is in each state after it', () => {
  const guessed = withGuess(series.layout(dataIn('en-GB', '2018'), STATES), 4);
  const words = guessed.shown.filter(({ label }) => label.key.startsWith('guess'));
  expect(words.map(({ states }) => states)).toEqual([STATES.slice(1), STATES.slice(1)]);
});

test('a layout without a guess stays as it is', () => {
  const { guess, ...data } = dataIn('en-GB', '2018');
  const bare = series.layout(data, STATES);
  expect([withGuess(bare, 4), guess]).toEqual([bare, { row: '2018' }]);
});
