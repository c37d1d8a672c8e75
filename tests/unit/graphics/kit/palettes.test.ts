import { expect, test } from 'vitest';
import { WIDTH } from '../../../../src/graphics/kit/field.ts';
import { categorical, legend } from '../../../../src/graphics/kit/legend.ts';
import { boxOf, crowdedIn } from '../../../../src/graphics/kit/room.ts';
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

test('numbers that are all the same have one colour', () => {
  const { strength, entries } = sequentialScale([5, 5], String);
  expect(entries).toEqual([{ text: '5', tone: 'part', strength: strength(5) }]);
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

const LONG = [
  'one',
  'two and a half',
  'three times as many words as there were before',
  'four',
].map((text) => ({ text, tone: 'part' as const }));

test.each<[string, Parameters<typeof legend>[1]]>([
  ['across the graphic', { top: 20 }],
  ['in a column', { top: 20, left: 300, right: 620 }],
])('a legend %s stays within its edges, with each swatch before its words', (_, place) => {
  const { swatches, labels, bottom } = legend(LONG, place);
  const [left, right] = [place.left ?? 0, place.right ?? WIDTH];
  expect(swatches).toHaveLength(LONG.length);
  for (const label of labels) {
    const box = boxOf(label);
    expect(box.left).toBeGreaterThanOrEqual(left);
    expect(box.right).toBeLessThanOrEqual(right);
    expect(box.top).toBeGreaterThanOrEqual(place.top);
    expect(box.bottom).toBeLessThanOrEqual(bottom);
  }
  const covered = swatches.map(({ x, y, size }) => ({
    left: x,
    right: x + size,
    top: y,
    bottom: y + size,
  }));
  expect(crowdedIn(labels, covered)).toEqual([]);
  for (const { key, x, y, size } of swatches) {
    const first = labels.find((label) => label.key === key);
    expect(first && first.x - x - size).toBeGreaterThan(0);
    expect(first?.y).toBeCloseTo(y + size / 2, 0);
  }
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
