import { expect, test } from 'vitest';
import { sliderLabel } from '../../../../src/graphics/kit/slider-label.ts';

test.each([
  ['2014', 0.78, { x: '78%', anchor: 'middle' }],
  ['156 in 2014', 0.78, { x: '78%', anchor: 'middle' }],
  ['2014', 0, { x: '0%', anchor: 'start' }],
  ['2014', 1, { x: '100%', anchor: 'end' }],
  ['Cornwall', 0.05, { x: '5%', anchor: 'start' }],
  ['Cornwall', 0.95, { x: '95%', anchor: 'end' }],
  ['Merthyr Tydfil and Caerphilly', 0.5, undefined],
])('the handle of a slider starts at "%s": %d of the way', (text, share, placed) => {
  expect(sliderLabel(text, share)).toEqual(placed);
});

test('bold words need more room', () => {
  const [text, share] = ['1,145 in 2016', 0.72] as const;
  expect(sliderLabel(text, share)).toEqual({ x: '72%', anchor: 'middle' });
  expect(sliderLabel(text, share, 700)).toBeUndefined();
});
