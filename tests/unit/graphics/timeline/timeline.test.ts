import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeline } from '../../../../src/graphics/timeline/index.ts';
import { tenth } from '../../../../src/graphics/kit/interpolate.ts';
import type { Events } from '../../../../src/graphics/kit/form.ts';
import type { Group, Mark } from '../../../../src/graphics/kit/picture.ts';
import { areaOf } from '../geometry.ts';
import { data, events } from '../sample-data.ts';
import { widths } from '../sizes.ts';
import { timelines } from './generated.ts';

/** What a timeline draws: its labels and lines, the middles of its marks, and each event's own. */
function drawn(data: Events, width?: number) {
  const film = timeline.layout(data, timeline.states(data), width);
  const labelsOf = (marks: readonly Mark[]) => marks.filter((mark) => 'text' in mark);
  const linesOf = (marks: readonly Mark[]) => marks.filter((mark) => 'kind' in mark);
  const placesOf = (marks: readonly Mark[]) =>
    marks.flatMap((mark) => {
      if ('r' in mark) return [{ key: mark.key, x: mark.cx, y: mark.cy }];
      if (!('height' in mark)) return [];
      return [
        { key: mark.key, x: tenth(mark.x + mark.width / 2), y: tenth(mark.y + mark.height / 2) },
      ];
    });
  const groups = film.marks.filter((mark): mark is Group => 'marks' in mark);
  return {
    film,
    height: film.height,
    labels: labelsOf(film.marks),
    lines: linesOf(film.marks),
    shares: placesOf(film.marks),
    entries: groups.map(({ key, marks }) => ({
      key,
      y: placesOf(marks)[0]?.y ?? NaN,
      labels: labelsOf(marks),
      lines: linesOf(marks),
    })),
  };
}
const made = drawn(events);
const [first, second, third] = made.entries;

describe('the events are on a scale of time', () => {
  test('as far apart as their dates are', () => {
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const spring = (second?.y ?? 0) - (first?.y ?? 0);
    const summer = (third?.y ?? 0) - (second?.y ?? 0);
    const expected = days('2017-09-18', '2018-04-01') / days('2018-04-01', '2018-07-31');
    expect(summer).toBeGreaterThan(0);
    expect(spring / summer).toBeCloseTo(expected, 1);
  });

  test('with two strokes where years are left out, and no label of a year that is not to scale', () => {
    const strokes = made.lines.filter(({ kind }) => kind === 'end');
    const edges = made.lines.filter(({ key }) => key.startsWith('scale-'));
    expect(strokes).toHaveLength(2 * edges.length);
    const years = made.labels.filter(({ key }) => key.startsWith('unit-'));
    expect(years.map(({ text }) => text)).toEqual(['2017', '2018', '2019', '2024']);
    // The four years from 2020 to 2023 are drawn as one.
    const steps = years.slice(1).map(({ y }, i) => y - (years[i]?.y ?? 0));
    const [year = 0] = steps;
    expect(steps.map((step) => Math.round((10 * step) / year) / 10)).toEqual([1, 1, 2]);
  });
});

test('counts stand at the left of the scale where each word has room there, or else with the events', () => {
  const sidesOf = (width: number, label: string) => {
    const own = events.events.map((event) => (event.count === '' ? event : { ...event, label }));
    return drawn({ ...events, events: own }, width).entries.map(({ labels }) => labels[0]?.anchor);
  };
  expect(sidesOf(1000, 'A count')).toEqual(['start', 'end', 'start', 'start']);
  expect(sidesOf(1000, 'Donaudampfschifffahrt')).toEqual(['start', 'start', 'start', 'start']);
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
  const told = drawn({ ...events, readings });
  const places = told.shares.map(({ key, ...place }) => ({
    ...place,
    year: key.slice('share-'.length),
    number: told.labels.find((label) => label.key === key.replace('share', 'number')),
    stem: told.lines.find((line) => line.key === key.replace('share', 'stem')),
  }));

  test('are discs in the middle of their years, with the share as it is published', () => {
    expect(places.map(({ year }) => year)).toEqual(['2014', '2015', '2016']);
    for (const { year, y } of places)
      expect(told.labels.find(({ key }) => key === `unit-${year}`)?.y).toBeCloseTo(y, 0);
    expect(places.map(({ number }) => number?.text)).toEqual(['11.4%', '30.1%', '44.0%']);
  });

  test('are as far from the scale as they are large, with their numbers beyond them', () => {
    const [small = 0, middle = 0, large = 0] = places.map(({ x, stem }) => {
      expect(stem?.x1).toBe(x);
      return (stem?.x2 ?? 0) - x;
    });
    expect(small / large).toBeCloseTo(20 / 176 / (114 / 259), 2);
    expect(middle / large).toBeCloseTo(77 / 256 / (114 / 259), 2);
    for (const { x, y, number } of places) {
      expect(number?.anchor).toBe('end');
      expect(number?.x).toBeLessThan(x);
      expect(number?.y).toBe(y);
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
  [0.99, [1, 1, 1, 0]],
  [1, [1, 1, 1, 0]],
  [2, [1, 1, 1, 1]],
])('at %d the events up to the state are visible: %j', (position, opacities) => {
  const states = ['first', 'third', 'fourth'];
  const { numbers } = timeline.pose(timeline.layout(events, states), states, position);
  const seen = made.entries.map(({ key }) => numbers.get(key)?.opacity ?? 1);
  expect(seen).toEqual(opacities);
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
      const { entries } = drawn(data, width);
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
      const { entries, shares, height } = drawn(data);
      // What is known by its year alone is in the middle of the year, perhaps after what has a date in it.
      for (const isYear of [true, false]) {
        const places = data.events.flatMap(({ date, counted }, i) =>
          counted === '' && (date.length === 4) === isYear ? (entries[i]?.y ?? []) : [],
        );
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
      for (const { y } of [...entries, ...shares]) {
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    }),
  );
});

test('a word that is wider than the field is found not to fit, with how much of it fits', () => {
  const label = 'Donaudampfschifffahrtsgesellschaften';
  const long = events.events.slice(0, 1).map((event) => ({ ...event, label }));
  const [fault, ...more] = timeline.crowded(drawn({ ...events, events: long }).film);
  expect(more).toEqual([]);
  expect(fault?.text).toContain(label);
  expect(fault?.most).toBeGreaterThan(20);
  expect(fault?.most).toBeLessThan(label.length);
});
