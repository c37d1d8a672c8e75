import { expect, test } from 'vitest';
import { frame } from '../../../src/graphics/timeline/frame.ts';
import { timeline } from '../../../src/graphics/timeline/index.ts';
import { layout as lines } from '../../../src/graphics/timeline/layout.ts';
import { events } from './data.ts';

const layout = lines(events);

test('the events stand at equal distances, in their order', () => {
  const places = layout.entries.map(({ y }) => y);
  const gaps = places.slice(1).map((y, i) => y - (places[i] ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 2);
  expect(gaps[0]).toBeGreaterThan(0);
});

test('a date is as precise as it is known, and a count is set apart', () => {
  expect(layout.entries.map(({ date }) => date)).toEqual([
    '18 September 2017',
    'April 2018',
    '31 July 2018',
    '2024',
  ]);
  expect(layout.entries.map(({ count }) => count)).toEqual([false, true, false, false]);
});

test('a single event has its place too', () => {
  const [entry] = lines({ ...events, events: events.events.slice(0, 1) }).entries;
  expect(entry?.y).toBeGreaterThan(10);
});

test.each([
  [0, [1, 0, 0, 0]],
  [0.85, [1, 0.5, 0.5, 0]],
  [1, [1, 1, 1, 0]],
  [2, [1, 1, 1, 1]],
])('at %d the events up to the state are visible: %j', (position, opacities) => {
  const { entries } = frame(layout, ['first', 'third', 'fourth'], position);
  expect(entries.map(({ opacity }) => opacity)).toEqual(opacities);
});

test('events after the last state come with the last step: the last frame has them all', () => {
  const at = (position: number) => frame(layout, ['first', 'second'], position).entries;
  expect(at(0).map(({ opacity }) => opacity)).toEqual([1, 0, 0, 0]);
  expect(at(1).map(({ opacity }) => opacity)).toEqual([1, 1, 1, 1]);
});

test('its states are the events, and its description each of them', () => {
  expect(timeline.states(events)).toEqual(['first', 'second', 'third', 'fourth']);
  expect(timeline.describe(events)).toBe(
    'A timeline. 18 September 2017: What first was; April 2018, separate count: What second was; 31 July 2018: What third was; 2024: What fourth was.',
  );
});
