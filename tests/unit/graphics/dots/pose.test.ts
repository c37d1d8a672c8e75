import { describe, expect, test } from 'vitest';
import { layout } from '../../../../src/graphics/dots/layout.ts';
import { emphasise, pose, runsIn } from '../../../../src/graphics/dots/pose.ts';
import type { View } from '../../../../src/graphics/dots/views.ts';
import { data } from '../sample-data.ts';

const made = layout(data);
const runs = runsIn(made);

describe('on the way from blocks to strips', () => {
  const states = ['counts/2016', 'share/2016'];
  const at = (way: number) => pose(made, states, way).places;
  /** Whether a run is at rest in its place of a view: then the pose has that very place. */
  const rests = (way: number, row: number, run: number, view: View) =>
    at(way)[row]?.[run] === runs[row]?.[run]?.places[view];

  test.each([
    [0, 0.15],
    [1, 0.28125],
    [2, 0.4125],
  ])('the first run of row %d starts at %d of the way, and takes a third of it', (row, start) => {
    expect(rests(start - 0.001, row, 0, 'counts')).toBe(true);
    expect(rests(start + 0.01, row, 0, 'counts')).toBe(false);
    expect(rests(start + 0.33, row, 0, 'share')).toBe(false);
    expect(rests(start + 0.338, row, 0, 'share')).toBe(true);
  });

  test('the dots have arrived when a tenth of the way is left', () => {
    const last = runs.length - 1;
    const run = (runs[last]?.length ?? 0) - 1;
    expect(rests(0.85, last, run, 'share')).toBe(false);
    expect(rests(0.9, last, run, 'share')).toBe(true);
  });

  test('labels are gone before any dot is half-way, and come when the last are past it', () => {
    const labels = (way: number) =>
      Array.from(pose(made, states, way).notes.values()).filter((opacity) => opacity > 0);
    /** How far a run has come, 0 to 1: a run turns evenly on its way. */
    const travelled = (way: number, row: number, run: number) => {
      const { counts: a, share: b } = runs[row]?.[run]?.places ?? {};
      const place = at(way)[row]?.[run];
      return !place || !a || !b ? Number.NaN : (place.turn - a.turn) / (b.turn - a.turn);
    };
    const last = runs.length - 1;
    expect(labels(0.29)).toHaveLength(3);
    expect(labels(0.3)).toEqual([]);
    expect(travelled(0.3, 0, 0)).toBeLessThan(0.5);
    expect(labels(0.7)).toEqual([]);
    expect(labels(0.71)).toHaveLength(3);
    expect(travelled(0.75, last, (runs[last]?.length ?? 0) - 1)).toBeGreaterThan(0.5);
  });

  test('the runs of a row start one after the other, over a seventh of the way', () => {
    const row = 0;
    const count = runs[row]?.length ?? 0;
    expect(count).toBeGreaterThan(10);
    for (const run of [Math.floor(count / 2), count - 1]) {
      const start = 0.15 + (0.15 * run) / count;
      expect(rests(start - 0.001, row, run, 'counts')).toBe(true);
      expect(rests(start + 0.01, row, run, 'counts')).toBe(false);
      expect(rests(start + 0.33, row, run, 'share')).toBe(false);
      expect(rests(start + 0.338, row, run, 'share')).toBe(true);
    }
  });

  test('the runs of a single row start at once', () => {
    const alone = layout({ ...data, rows: data.rows.slice(0, 1) });
    const single = ['counts/2014', 'share/2014'];
    const first = runsIn(alone)[0]?.[0]?.places;
    expect(pose(alone, single, 0.16).places[0]?.[0]).not.toBe(first?.counts);
    expect(pose(alone, single, 0.488).places[0]?.[0]).toBe(first?.share);
  });

  test('half-way, a run is half-way between its places', () => {
    const place = at(0.15 + 0.75 * 0.225)[0]?.[0];
    const { counts: a, share: b } = runs[0]?.[0]?.places ?? {};
    if (!place || !a || !b) throw new Error('the first row has no run');
    for (const name of ['x', 'y', 'turn'] as const)
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

test('a picture of a step is the whole view, with the row of the step emphasised', () => {
  const states = ['counts/2014', 'share/2015', 'parts/2016'];
  const { rows, notes, needle, places } = emphasise(made, states, 1);
  expect(rows).toEqual([0.35, 1, 0.35]);
  expect([...notes].filter(([, opacity]) => opacity > 0)).toEqual([
    ['share/2014', 1],
    ['share/2015', 1],
    ['share/2016', 1],
  ]);
  expect(needle).toEqual({ x: made.needle?.rows[1]?.at, opacity: 1, words: [0, 1, 0] });
  expect(places[0]?.[0]).toBe(runs[0]?.[0]?.places.share);
});
