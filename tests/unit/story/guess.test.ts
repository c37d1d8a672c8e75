import { expect, test } from 'vitest';
import { guessDots, guessEnd, measuredBy } from '../../../src/story/guess.ts';
import { guessOf } from '../../../src/story/read/compose-story.ts';

const pears = [
  { key: '2014', part: 3, whole: 90 },
  { key: '2016', part: 50, whole: 110 },
];
const figures = { pears };

test.each([
  ['part', 80, 50],
  ['rest', 140, 60],
  ['share', 100, 50],
])('of a %s, there are as many dots as readers may guess', (measure, end, answer) => {
  const found = measuredBy(`pears/2016/${measure}`, figures);
  if (!found) throw new Error(`a ${measure} cannot be guessed`);
  expect(guessEnd(found)).toBe(end);
  const { moves, ...dots } = guessDots(found);
  expect(dots.answer).toBe(answer);
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

test('the answer says both figures and the difference, in Welsh', () => {
  const guess = { id: 'g', line: 1, lastLine: 1, isMeant: false, of: 'pears/2016/rest' };
  const made = guessOf({ ...guess, from: 'pears/2014/rest' }, { figures, language: 'cy' });
  expect(made?.result).toBe('2014: 87; 2016: 60; 27 yn llai');
});
