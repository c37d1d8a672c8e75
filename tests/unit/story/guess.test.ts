import { expect, test } from 'vitest';
import { guessDots, guessEnd, measuredBy, type Measured } from '../../../src/story/guess.ts';
import { guessOf } from '../../../src/story/read/compose-story.ts';
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
