import { describe, expect, test } from 'vitest';
import { lineOf, parseKept, placeAt, type Edge, type Kept } from '../../../src/scroll/place.ts';

const edges = (...places: [string, number][]): Edge[] =>
  places.map(([name, y]) => ({ id: name.replace('/', ''), end: name.startsWith('/'), y }));

// A heading, and a scene of two cards, on a narrow screen and on a wide one.
const narrow = edges(
  ['top', 0],
  ['heading', 500],
  ['/heading', 540],
  ['scene', 1000],
  ['a', 1400],
  ['/a', 1700],
  ['b', 2100],
  ['/b', 2300],
  ['/scene', 2300],
  ['/top', 5000],
);
const wide = edges(
  ['top', 0],
  ['heading', 400],
  ['/heading', 430],
  ['scene', 700],
  ['a', 900],
  ['/a', 1000],
  ['b', 1500],
  ['/b', 1600],
  ['/scene', 1900],
  ['/top', 3000],
);

describe('a place', () => {
  test.each([
    [0, 'top', false, 0],
    [250, 'top', false, 0.5],
    [1550, 'a', false, 0.5],
    [1700, 'a', true, 0],
    [1800, 'a', true, 0.25],
    [2300, 'scene', true, 0],
    [9999, 'top', true, 0],
  ])('at %d is after an edge, and so far to the next', (line, id, end, way) => {
    expect(placeAt(narrow, line)).toEqual({ id, end, way });
  });

  test('above everything there is none', () => {
    expect(placeAt(narrow, -1)).toBeUndefined();
    expect(placeAt([], 100)).toBeUndefined();
  });

  test('is where it was, where nothing has moved', () => {
    for (let line = 0; line < 5000; line += 7) {
      const place = placeAt(narrow, line);
      expect(place && lineOf(narrow, place)).toBeCloseTo(line, 6);
    }
  });

  test.each([
    ['half way down a card', 1550, 950],
    ['at the end of a card', 1700, 1000],
    ['a quarter of the way to the next', 1800, 1125],
    ['half way from the heading to the scene', 770, 565],
  ])('at another width is still %s', (_, line, there) => {
    const place = placeAt(narrow, line);
    expect(place && lineOf(wide, place)).toBeCloseTo(there, 0);
  });

  test('of another page is nowhere', () => {
    expect(lineOf(narrow, { id: 'c', end: false, way: 0.5 })).toBeUndefined();
  });

  test('after the last edge is at it', () => {
    expect(lineOf(narrow, { id: 'top', end: true, way: 0.5 })).toBe(5000);
  });
});

describe('what was kept', () => {
  const kept: Kept = { entry: 'e', id: 'a', end: true, way: 0.25 };

  test('is read as it was written', () => {
    expect(parseKept(JSON.stringify(kept))).toEqual(kept);
    expect(parseKept(JSON.stringify({ ...kept, entry: '', way: 1 }))).toEqual({
      ...kept,
      entry: '',
      way: 1,
    });
  });

  test.each([
    ['nothing', null],
    ['no words', ''],
    ['half a value', JSON.stringify(kept).slice(0, -3)],
    ['null', 'null'],
    ['a number', '7'],
    ['a list', '["e","a",true,0.25]'],
    ['another’s', '{"scroll":120}'],
    ['no entry', JSON.stringify({ ...kept, entry: undefined })],
    ['an id that is none', JSON.stringify({ ...kept, id: 3 })],
    ['neither edge', JSON.stringify({ ...kept, end: 'yes' })],
    ['a way in words', JSON.stringify({ ...kept, way: '0.25' })],
    ['a way beyond the next edge', JSON.stringify({ ...kept, way: 1e9 })],
    ['a way back', JSON.stringify({ ...kept, way: -0.1 })],
    ['a way that is no number', JSON.stringify({ ...kept, way: Number.NaN })],
    ['far too much', JSON.stringify({ ...kept, more: 'x'.repeat(1e6) })],
  ])('is passed over where it is %s', (_, text) => {
    expect(parseKept(text)).toBeUndefined();
  });
});
