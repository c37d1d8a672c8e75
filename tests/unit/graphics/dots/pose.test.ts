import { describe, expect, test } from 'vitest';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { placesIn, pose } from '../../../../src/graphics/dots/pose.ts';
import type { View } from '../../../../src/graphics/dots/views.ts';
import { data } from '../sample-data.ts';

const made = layout(data);
const places = placesIn(made);

describe('on the way from blocks to strips', () => {
  const states = ['counts/2016', 'share/2016'];
  const at = (way: number) => pose(made, states, way).places;
  /** Whether a dot is at rest in its place of a view. */
  const rests = (way: number, row: number, dot: number, view: View) => {
    const [now, then] = [at(way)[row]?.[dot], places[row]?.[view][dot]];
    return now?.x === then?.x && now?.y === then?.y;
  };
  const lastOf = (row: number) => (places[row]?.counts.length ?? 0) - 1;

  test.each([
    [0, 0.15],
    [1, 0.28125],
    [2, 0.4125],
  ])('the first dot of row %d starts at %d of the way, and takes a third of it', (row, start) => {
    expect(rests(start - 0.001, row, 0, 'counts')).toBe(true);
    expect(rests(start + 0.01, row, 0, 'counts')).toBe(false);
    expect(rests(start + 0.33, row, 0, 'share')).toBe(false);
    expect(rests(start + 0.338, row, 0, 'share')).toBe(true);
  });

  test('the dots have arrived when a tenth of the way is left', () => {
    const row = places.length - 1;
    expect(rests(0.85, row, lastOf(row), 'share')).toBe(false);
    expect(rests(0.9, row, lastOf(row), 'share')).toBe(true);
  });

  test('at rest, and before a row sets out, its places are the same list each time', () => {
    expect(at(0)[0]).toBe(places[0]?.counts);
    expect(at(0.3)[2]).toBe(places[2]?.counts);
    expect(at(1)[2]).toBe(places[2]?.share);
  });

  test('labels are gone before any dot is half-way, and come when the last are past it', () => {
    const labels = (way: number) =>
      Array.from(pose(made, states, way).notes.values()).filter((opacity) => opacity > 0);
    /** How far a dot has come, 0 to 1. */
    const travelled = (way: number, row: number, dot: number) => {
      const { counts = [], share = [] } = places[row] ?? {};
      const [a, b, now] = [counts[dot], share[dot], at(way)[row]?.[dot]];
      return !now || !a || !b ? Number.NaN : (now.y - a.y) / (b.y - a.y);
    };
    const row = places.length - 1;
    expect(labels(0.29)).toHaveLength(3);
    expect(labels(0.3)).toEqual([]);
    expect(travelled(0.3, 0, 0)).toBeLessThan(0.5);
    expect(labels(0.7)).toEqual([]);
    expect(labels(0.71)).toHaveLength(3);
    expect(travelled(0.75, row, lastOf(row))).toBeGreaterThan(0.5);
  });

  test('the dots of a row start one after the other, over a seventh of the way', () => {
    const count = lastOf(0) + 1;
    for (const dot of [Math.floor(count / 2), count - 1]) {
      const start = 0.15 + (0.15 * dot) / count;
      expect(rests(start - 0.001, 0, dot, 'counts')).toBe(true);
      expect(rests(start + 0.01, 0, dot, 'counts')).toBe(false);
      expect(rests(start + 0.33, 0, dot, 'share')).toBe(false);
      expect(rests(start + 0.338, 0, dot, 'share')).toBe(true);
    }
  });

  test('the dots of a single row start at once', () => {
    const alone = layout({ ...data, rows: data.rows.slice(0, 1) });
    const single = ['counts/2014', 'share/2014'];
    const [row] = placesIn(alone);
    expect(pose(alone, single, 0.16).places[0]?.[0]).not.toEqual(row?.counts[0]);
    expect(pose(alone, single, 0.488).places[0]?.[0]).toEqual(row?.share[0]);
  });

  test('half-way, a dot is half-way between its places', () => {
    const place = at(0.15 + 0.75 * 0.225)[0]?.[0];
    const [a, b] = [places[0]?.counts[0], places[0]?.share[0]];
    if (!place || !a || !b) throw new Error('the first row has no dot');
    for (const name of ['x', 'y'] as const)
      expect(place[name]).toBeCloseTo((a[name] + b[name]) / 2, 2);
  });
});

test('what explains a view goes before what explains the next one comes', () => {
  const notesAt = (way: number) => pose(made, ['counts/2014', 'share/2015'], way).notes;
  const shown = (way: number) =>
    ['counts/2014', 'counts/2015', 'share/2014', 'share/2015', 'share/2016'].map((key) =>
      notesAt(way).get(key),
    );
  expect(shown(0)).toEqual([1, 0, 0, 0, 0]);
  expect(shown(0.15)).toEqual([0.5, 0, 0, 0, 0]);
  expect(shown(0.85)).toEqual([0, 0, 0.5, 0.5, 0]);
  expect(shown(1)).toEqual([0, 0, 1, 1, 0]);
});

test('within a view, what explains a row stays when the next row comes', () => {
  const { notes } = pose(made, ['share/2014', 'share/2015'], 0.15);
  expect(notes.get('share/2014')).toBe(1);
  expect(notes.get('share/2015')).toBe(0);
});

test.each([
  ['counts/2016', 'share/2014', 0.15, 0, 0],
  ['counts/2016', 'share/2014', 0.85, 0.5, 0],
  ['share/2016', 'parts/2016', 0.15, 0.5, 2],
  ['share/2016', 'parts/2016', 0.85, 0, 2],
  ['counts/2016', 'parts/2016', 0.15, 0, 2],
  ['counts/2016', 'parts/2016', 0.85, 0, 2],
])('from %s to %s, at %d, the needle is %d visible', (from, to, way, opacity, row) => {
  const { needle } = pose(made, [from, to], way);
  expect(needle).toMatchObject({ x: made.needle?.rows[row]?.at, opacity });
});
