import { describe, expect, test } from 'vitest';
import { fraction } from '../../../../src/data/fraction.ts';
import { bars } from '../../../../src/graphics/bars/index.ts';
import { mirrored } from '../../../../src/graphics/bars/types.ts';
import { withGuess } from '../../../../src/graphics/bars/guess.ts';
import { boxOf } from '../../../../src/graphics/kit/room.ts';
import { LANGUAGES, type Language } from '../../../../src/language/languages.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';

const dataIn = (language: Language, values: readonly number[], row = 'Mill'): Values => ({
  kind: 'values',
  language,
  rows: ['Hill', 'Mill', 'Brook'].map((key, i) => ({
    key,
    label: key,
    value: fraction(values[i] ?? 0),
    text: `${values[i] ?? 0} tonnes`,
  })),
  unit: { before: '', after: ' tonnes', decimals: 0 },
  words: { key: 'Farm', value: 'harvest' },
  notes: [{ row: 'Mill', text: 'a dry summer' }],
  guess: { row },
});

describe.each(LANGUAGES)('a guess on bars, in %s', (language) => {
  test.each<[string, number[]]>([
    ['above zero', [40, 25, 8]],
    ['on both sides of zero', [40, -25, 8]],
  ])('of values %s is a tick where a bar of that length would end', (_, values) => {
    const data = dataIn(language, values);
    const bare = bars.layout(data, []);
    for (const value of values) {
      const { rows } = withGuess(bare, value);
      const other = rows[values.indexOf(value)];
      const row = rows.find(({ key }) => key === 'Mill');
      const tick = row?.notches.find(({ kind }) => kind === 'guess');
      expect(tick?.x1).toBeCloseTo(other?.end ?? 0, 0);
      const words = row?.notes.find(({ key }) => key === 'guess-text');
      expect(words?.text).toContain(String(Math.abs(value)));
      // Below the row's own note, and above the next row.
      expect(words?.y).toBeGreaterThan(row?.notes[0]?.y ?? Infinity);
      expect((row?.tops.listed ?? 0) + (words?.y ?? 0)).toBeLessThan(rows[2]?.tops.listed ?? 0);
    }
    expect(bars.crowded(bare)).toEqual([]);
  });
});

test.each(['en-GB', 'ar'] as const)(
  'the tick of a guess strikes out no number, in %s',
  (language) => {
    const bare = bars.layout(dataIn(language, [40, 25, 8]), []);
    for (let value = 0; value <= 44; value++) {
      const made = withGuess(bare, value);
      const { rows } = made.mirrored ? mirrored(made) : made;
      const row = rows.find(({ key }) => key === 'Mill');
      const tick = row?.notches.find(({ kind }) => kind === 'guess');
      if (!row || !tick) throw new Error('there is no tick');
      const { left, right } = boxOf(row.number);
      expect(tick.x1 < left || tick.x1 > right).toBe(true);
      expect(right).toBeLessThanOrEqual(1000.5);
    }
  },
);

test('a layout without a guess stays as it is', () => {
  const { guess, ...data } = dataIn('en-GB', [1, 2, 3]);
  const bare = bars.layout(data, []);
  expect([withGuess(bare, 4), guess]).toEqual([bare, { row: 'Mill' }]);
});
