import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pose } from '../../../../src/graphics/timeline/pose.ts';
import { timeline } from '../../../../src/graphics/timeline/index.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import { layout as lines } from '../../../../src/graphics/timeline/layout.ts';
import { areaOf } from '../geometry.ts';
import { data, events } from '../sample-data.ts';
import { widths } from '../sizes.ts';
import { timelines } from './generated.ts';

const layout = lines(events);
const [first, second, third] = layout.entries;

describe('the events are on a scale of time', () => {
  test('as far apart as their dates are', () => {
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const spring = (second?.y ?? 0) - (first?.y ?? 0);
    const summer = (third?.y ?? 0) - (second?.y ?? 0);
    const expected = days('2017-09-18', '2018-04-01') / days('2018-04-01', '2018-07-31');
    expect(summer).toBeGreaterThan(0);
    expect(spring / summer).toBeCloseTo(expected, 1);
  });

  test('with two strokes at each edge where years are left out, and no label of a year that is not to scale', () => {
    expect(layout.lines.filter(({ kind }) => kind === 'end')).toHaveLength(4);
    const years = layout.labels.filter(({ key }) => key.startsWith('unit-'));
    expect(years.map(({ text }) => text)).toEqual(['2017', '2018', '2019', '2024']);
    // The four years from 2020 to 2023 are drawn as one.
    const steps = years.slice(1).map(({ y }, i) => y - (years[i]?.y ?? 0));
    const [year = 0] = steps;
    expect(steps.map((step) => Math.round((10 * step) / year) / 10)).toEqual([1, 1, 2]);
  });
});

test('the text alternative says when a count came out, and which year it is about', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const counted = { ...one, label: 'Houses built', date: '2018-06', count: '9', counted: '2017' };
  expect(timeline.describe({ ...events, events: [counted] }, [])).toMatch(
    /^A timeline\. June 2018, .*: Houses built, 9 in 2017\.$/,
  );
  const named = (label: string) =>
    timeline.describe({ ...events, events: [{ ...counted, label }] }, []);
  expect(named('Built in 2017')).toMatch(/: Built in 2017, 9\.$/);
  expect(named('9 built in 2017')).toMatch(/: 9 built in 2017\.$/);
});

describe('shares of years', () => {
  const readings = { rows: data.rows, text: 'Share of cases' };
  const told = lines({ ...events, readings });

  test('are discs in the middle of their years, with the share as it is published', () => {
    const year = (key: string) => told.labels.find((label) => label.key === `unit-${key}`)?.y ?? 0;
    expect(told.readings.map(({ key }) => key)).toEqual(['2014', '2015', '2016']);
    for (const { key, y } of told.readings) expect(y).toBeCloseTo(year(key), 0);
    const shares = told.labels.filter(({ key }) => key.startsWith('reading/'));
    expect(shares.map(({ text, then }) => `${text} ${then ?? ''}`)).toEqual([
      '11.4% ',
      '30.1% ',
      '44.0% ',
    ]);
  });

  test('are as far from the scale as they are large, with their words beyond them', () => {
    const [small = 0, middle = 0, large = 0] = told.readings.map(({ x, lines }) => {
      expect(lines[0]).toMatchObject({ kind: 'stem', x1: x });
      return (lines[0]?.x2 ?? 0) - x;
    });
    expect(small / large).toBeCloseTo(20 / 176 / (114 / 259), 2);
    expect(middle / large).toBeCloseTo(77 / 256 / (114 / 259), 2);
    for (const { key, x, y } of told.readings) {
      const words = told.labels.find((label) => label.key === `reading/${key}`);
      expect(words?.anchor).toBe('end');
      expect(words?.x).toBeLessThan(x);
      expect(Math.abs((words?.y ?? 0) - y)).toBeLessThan(2 * EM);
    }
  });

  test('are named with the lanes and in the text alternative', () => {
    expect(told.labels.map(({ text }) => text)).toContain('Share of cases');
    expect(timeline.describe({ ...events, readings }, [])).toContain(
      'A timeline. Share of cases: 2014: 11.4%; 2015: 30.1%; 2016: 44%. 18 September 2017: What first was;',
    );
  });
});

test.each([
  [0, [1, 0, 0, 0]],
  [0.85, [1, 0.5, 0.5, 0]],
  [1, [1, 1, 1, 0]],
  [2, [1, 1, 1, 1]],
])('at %d the events up to the state are visible: %j', (position, opacities) => {
  const { entries } = pose(layout, ['first', 'third', 'fourth'], position);
  expect(entries.map(({ opacity }) => opacity)).toEqual(opacities);
});

test('its states are the events, and its description has each of them', () => {
  expect(timeline.states(events)).toEqual(['first', 'second', 'third', 'fourth']);
  expect(timeline.describe(events, [])).toBe(
    'A timeline. 18 September 2017: What first was; April 2018, separate count: What second was, at least 150; 31 July 2018: What third was; 2024: What fourth was.',
  );
});

test('a line leads from each mark to the first line of its words, and crosses no other', () => {
  fc.assert(
    fc.property(timelines, widths, (data, width) => {
      const { entries } = lines(data, width);
      const leaders = entries.map(({ y, labels, lines }) => {
        const [on] = lines;
        // One line where words are level with their mark, or one to the bend and one from there.
        const leader = lines.at(-1);
        const [first] = labels;
        expect([on?.y1, on?.y2, leader?.y1]).toEqual([y, y, y]);
        if (leader !== on) expect(leader?.x1).toBe(on?.x2);
        const toWords = (first?.x ?? 0) - (leader?.x2 ?? 0);
        expect(first?.anchor === 'end' ? -toWords : toWords).toBeGreaterThan(0);
        const words = first && areaOf(first);
        expect(leader?.y2).toBeGreaterThan(words?.y1 ?? Infinity);
        expect(leader?.y2).toBeLessThan(words?.y2 ?? 0);
        return { x: leader?.x2, from: leader?.y1 ?? 0, to: leader?.y2 ?? 0 };
      });
      for (const a of leaders)
        for (const b of leaders.filter(({ x }) => x === a.x))
          expect((a.from - b.from) * (a.to - b.to)).toBeGreaterThanOrEqual(-0.1);
    }),
  );
});

test('marks are in the field, in the order of their dates', () => {
  fc.assert(
    fc.property(timelines, (data) => {
      const { entries, readings, height } = lines(data);
      // What is known by its year alone is in the middle of the year, perhaps after what has a date in it.
      for (const isYear of [true, false]) {
        const places = data.events.flatMap(({ date, counted }, i) =>
          counted === '' && (date.length === 4) === isYear ? (entries[i]?.y ?? []) : [],
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
      for (const { y } of [...entries, ...readings]) {
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    }),
  );
});

test('a word that is wider than the field is found not to fit, with how much of it fits', () => {
  const label = 'Donaudampfschifffahrtsgesellschaften';
  const long = events.events.slice(0, 1).map((event) => ({ ...event, label }));
  const [fault, ...more] = timeline.crowded(lines({ ...events, events: long }));
  expect(more).toEqual([]);
  expect(fault?.text).toContain(label);
  expect(fault?.most).toBeGreaterThan(20);
  expect(fault?.most).toBeLessThan(label.length);
});
