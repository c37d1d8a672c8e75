import { expect, test } from 'vitest';
import { changeBetween, isEarlier, measuredBy, type Measured } from '../../../src/story/guess.ts';
import { guessDots, guessEnd } from '../../../src/story/guess-dots.ts';
import { guessOf } from '../../../src/story/read/compose-guess.ts';
import type { Language } from '../../../src/language/languages.ts';

const pears = [
  { key: '2014', part: 3, whole: 90 },
  { key: '2016', part: 50, whole: 110 },
];
const figures = { pears };

const measured = (reference: string): Measured => {
  const found = measuredBy(reference, figures);
  if (!found) throw new Error(`${reference} cannot be guessed`);
  return found;
};

test.each([
  ['part', 'pears/2014..2016/part-change'],
  ['rest', 'pears/2014..2016/rest-change'],
  ['share', 'pears/2014..2016/points'],
])('the difference of %s is a figure too, and goes forward in time', (measure, change) => {
  const [first, last] = [measured(`pears/2014/${measure}`), measured(`pears/2016/${measure}`)];
  expect(changeBetween(last, first)).toBe(change);
  expect(changeBetween(first, last)).toBe(change);
});

test.each([
  ['2014', '2016', true],
  ['2016', '2014', false],
  ['north', 'south', false],
])('%s is earlier than %s: %s', (key, start, isSo) => {
  const found = measured('pears/2014/part');
  const at = (key: string) => ({ ...found, row: { ...found.row, key } });
  expect(isEarlier(at(key), at(start))).toBe(isSo);
});

test('a reference is read to one measure of one row, of a table of counts', () => {
  expect(measuredBy('pears/2014/rest', figures)).toEqual({
    table: 'pears',
    rows: pears,
    row: pears[0],
    measure: 'rest',
  });
  for (const reference of [
    '',
    'pears/2014',
    'pears/2014..2016/rest-change',
    'pears/2014/whole',
    'pears/2014/ripe',
    'pears/2015/rest',
    'plums/2014/rest',
  ])
    expect(measuredBy(reference, figures), reference).toBeUndefined();
});

test.each([
  ['part', 80, 50],
  ['rest', 140, 60],
  ['share', 100, 50],
])('of a %s, there are as many dots as readers may guess', (measure, end, answer) => {
  const found = measured(`pears/2016/${measure}`);
  expect(guessEnd(found)).toBe(end);
  const { moves, isShare, isSolid, ...dots } = guessDots(found);
  expect(dots.answer).toBe(answer);
  expect([isShare, isSolid]).toEqual([measure === 'share', measure !== 'rest']);
  expect(moves.match(/m/g)).toHaveLength(measure === 'share' ? 110 : end);
});

test.each([1, 2, 3, 19, 20, 1200])('%d dots stand in the field, and none on another', (whole) => {
  const row = { key: 'all', part: 0, whole };
  const { height, outline, moves } = guessDots({ table: 't', rows: [row], row, measure: 'share' });
  let [x, y] = [0, 0];
  const places = [...moves.matchAll(/m([\d.-]+?) ?(-?[\d.]+)(?=m|$)/g)].map(([, dx, dy]) => [
    (x += Number(dx)),
    (y += Number(dy)),
  ]);
  expect(places).toHaveLength(whole);
  expect(outline).toBeGreaterThan(0);
  expect(new Set(places.map(String)).size).toBe(whole);
  for (const [x = NaN, y = NaN] of places) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThan(1000);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
});

test.each<[Language, string]>([
  ['en-GB', '87 in 2014, 60 in 2016: 27 fewer'],
  ['cy', '2014: 87; 2016: 60; 27 yn llai'],
])('the answer says both figures and the difference, in %s', (language, result) => {
  const guess = { id: 'g', line: 1, lastLine: 1, isMeant: false, of: 'pears/2016/rest' };
  expect(guessOf({ ...guess, from: 'pears/2014/rest' }, { figures, language })?.result).toBe(
    result,
  );
});
