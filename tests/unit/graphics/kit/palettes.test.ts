import { expect, test } from 'vitest';
import { categorical } from '../../../../src/graphics/kit/legend.ts';
import { sequentialScale } from '../../../../src/graphics/kit/scale.ts';
import { tileGrid } from '../../../../src/graphics/kit/tile-grid.ts';

test('numbers have stronger colours the larger they are, in steps from round number to round number', () => {
  const { strength, entries } = sequentialScale([560, 790, 1710], (value) => `£${value}`);
  expect(entries.map(({ text }) => text)).toEqual(['£500–£1000', '£1000–£1500', '£1500–£2000']);
  const strengths = [560, 1200, 1710].map(strength);
  expect(strengths).toEqual(entries.map((entry) => entry.strength));
  expect(strengths).toEqual(strengths.toSorted((a, b) => a - b));
  expect(new Set(strengths).size).toBe(3);
});

test('each group has a colour of its own, and more groups than colours are refused', () => {
  const { tone, entries } = categorical(['a', 'b', 'c', 'd', 'e']);
  expect(new Set(entries.map((entry) => entry.tone)).size).toBe(5);
  expect(tone('b')).toBe(entries[1]?.tone);
  expect(() => tone('f')).toThrow('"f" is none of the groups: a, b, c, d, e');
  expect(() => categorical(['a', 'b', 'c', 'd', 'e', 'f'])).toThrow(
    /there are 5 colours for groups, and 6 groups/,
  );
});

test('a map of tiles finds a row by its code or its name, however that is written', () => {
  const rows = [
    { key: 'S92000003', label: 'Schottland' },
    { key: 'NE', label: 'North East' },
    { key: 'yorkshire and the humber', label: 'York' },
  ];
  const { tiles, bottom } = tileGrid('uk-nations-regions', rows, { top: 100 });
  const [scotland, northEast, yorkshire] = tiles;
  expect(tiles.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
  expect(northEast?.x).toBe(yorkshire?.x);
  expect(northEast?.y).toBeLessThan(yorkshire?.y ?? 0);
  expect(scotland?.y).toBeLessThan(northEast?.y ?? 0);
  expect(bottom).toBe(1350);
  expect(() =>
    tileGrid('uk-nations-regions', [{ key: 'IM', label: 'Isle of Man' }], { top: 0 }),
  ).toThrow('has no tile for "IM" (Isle of Man)');
});
