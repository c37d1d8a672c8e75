import { expect, test } from 'vitest';
import {
  callout,
  linearScale,
  roundBox,
  sizeScale,
  timeScale,
  widestOf,
  WIDTH,
  type Box,
} from '../../../../src/graphics/kit/index.ts';

const write = (value: number) => `£${value}`;

test('a scale goes from round number to round number, and does not start at zero by itself', () => {
  const scale = linearScale([560, 790], [100, 900], write);
  expect([scale.at(550), scale.at(800)]).toEqual([100, 900]);
  expect(scale.ticks[0]).toEqual({ at: 100, text: '£550' });
});

test.each([
  ['years', ['2007', '2013', '2017'], ['2008', '2010', '2012', '2014', '2016']],
  [
    'days',
    ['2014-05-01', '2014-05-29'],
    ['4 May 2014', '11 May 2014', '18 May 2014', '25 May 2014'],
  ],
])(
  'a scale of time ends where its dates do, and has ticks at round ones: %s',
  (_, dates, texts) => {
    const scale = timeScale(dates.toReversed(), [100, 900], 'en-GB');
    expect(scale.at(dates[0] ?? '')).toBe(100);
    expect(scale.at(dates.at(-1) ?? '')).toBe(900);
    expect(scale.ticks.map(({ text }) => text)).toEqual(texts);
    for (const { at } of scale.ticks) expect(at >= 100 && at <= 900).toBe(true);
  },
);

test('the areas of round marks are in proportion to their numbers', () => {
  const { r, entries } = sizeScale([4, 90, 212], 100, write);
  expect(r(212)).toBe(100);
  expect(r(53)).toBe(50);
  expect(r(0)).toBe(0);
  expect(entries.map(({ text, r }) => [text, r])).toEqual([
    ['£200', r(200)],
    ['£50', r(50)],
  ]);
});

test.each([[[]], [[0, 0]], [[-4, 9]], [[Number.NaN]]])(
  'no area is for %j, and a whole thing has no tenths of one',
  (numbers) => {
    expect(() => sizeScale(numbers, 90, String)).toThrow(RangeError);
    expect(sizeScale([1], 90, String).entries.map(({ text }) => text)).toEqual(['1']);
  },
);

test('a label stands beside its mark, on the side that is free, or nowhere', () => {
  const mark = { x: 500, y: 300, r: 10 };
  const taken: Box[] = [roundBox(mark)];
  expect(callout({ key: 'a', text: 'London' }, mark, taken, 600)?.anchor).toBe('start');
  expect(callout({ key: 'b', text: 'London' }, mark, taken, 600)?.anchor).toBe('end');
  expect(taken).toHaveLength(3);
  const full = [{ left: 0, right: WIDTH, top: 0, bottom: 600 }];
  expect(callout({ key: 'c', text: 'London' }, mark, full, 600)).toBeUndefined();
  expect(widestOf(['London', 'Leeds'])).toBe(widestOf(['London']));
});
