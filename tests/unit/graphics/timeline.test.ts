import { describe, expect, test } from 'vitest';
import { frame } from '../../../src/graphics/timeline/frame.ts';
import { timeline } from '../../../src/graphics/timeline/index.ts';
import { layout as axis } from '../../../src/graphics/timeline/layout.ts';
import { events } from './data.ts';

const layout = axis(events);

describe('the axis', () => {
  test('goes over whole years, and every day is where it belongs', () => {
    const at = (year: string) => layout.years.find(({ key }) => key === year)?.y ?? Number.NaN;
    expect(layout.years.map(({ key }) => key)).toEqual(
      Array.from({ length: 9 }, (_, i) => String(2017 + i)),
    );
    const [first, second, third, fourth] = layout.entries.map(({ day }) => day);
    expect(first).toBeCloseTo(at('2017') + (260 / 365) * (at('2018') - at('2017')), 1);
    expect(second).toBeCloseTo(at('2018') + (90 / 365) * (at('2019') - at('2018')), 1);
    expect(third).toBeLessThan(at('2019'));
    expect(fourth).toBeCloseTo(at('2024'), 3);
  });

  test('the words stand at equal distances, in the events’ order', () => {
    const lines = layout.entries.map(({ line }) => line);
    const gaps = lines.slice(1).map((line, i) => line - (lines[i] ?? 0));
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

  test('a single event has an axis too', () => {
    const [entry] = axis({ ...events, events: events.events.slice(0, 1) }).entries;
    expect(entry?.day).toBeGreaterThan(0);
    expect(entry?.line).toBeGreaterThan(0);
  });
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
