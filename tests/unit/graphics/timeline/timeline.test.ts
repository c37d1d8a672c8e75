import { describe, expect, test } from 'vitest';
import { pose } from '../../../../src/graphics/timeline/pose.ts';
import { timeline } from '../../../../src/graphics/timeline/index.ts';
import { EM } from '../../../../src/graphics/kit/field.ts';
import { layout as lines } from '../../../../src/graphics/timeline/layout.ts';
import type { Label } from '../../../../src/graphics/kit/labels.ts';
import { data, events } from '../sample-data.ts';

const layout = lines(events);
const [first, second, third, fourth] = layout.entries;

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

  test.each([12, 20, 33, 60])(
    'with something in each of %d years, whose labels are at equal distances and not over each other',
    (years) => {
      const [event] = events.events;
      if (!event) throw new Error('there are no events');
      const each = Array.from({ length: years }, (_, i) => ({
        ...event,
        id: `event-${i}`,
        date: String(1960 + i),
        label: 'Rain',
      }));
      const made = lines({ ...events, events: each });
      const labels = made.labels.filter(({ key }) => key.startsWith('unit-'));
      const steps = labels.slice(1).map(({ y }, i) => y - (labels[i]?.y ?? 0));
      expect(labels[0]?.text).toBe('1960');
      expect(Math.min(...steps)).toBeGreaterThan(1.09 * EM);
      expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.5);
      const marks = made.entries.map(({ y }) => y);
      const apart = marks.slice(1).map((y, i) => y - (marks[i] ?? 0));
      expect(Math.max(...apart) - Math.min(...apart)).toBeLessThan(0.5);
    },
  );

  test('a scale of more than thirty years fits on a phone, as one of ten does', () => {
    const readings = (every: number) =>
      lines({
        ...events,
        readings: {
          rows: Array.from({ length: 11 }, (_, i) => ({
            key: String(1990 + every * i),
            part: 1,
            whole: 3,
          })),
          text: 'Shares',
        },
      }).height;
    expect(readings(1)).toBeLessThan(1690);
    expect(readings(3)).toBeLessThan(1690);
  });

  test('a single event has its place too', () => {
    const one = lines({ ...events, events: events.events.slice(0, 1) });
    expect(one.entries[0]?.y).toBeGreaterThan(0);
    expect(one.entries[0]?.y).toBeLessThan(one.height);
  });
});

/** The date that ends an event's words: on a line of its own, or after its label. */
const dateIn = (line: Label | undefined) => line?.then ?? line?.text;

test('a date is as precise as its month, or its year where no more is known', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  // Two events at nearly the same time, whose words have to move, and so have their dates.
  const near = { ...one, id: 'near', date: '2017-09-19' };
  const made = lines({ ...events, events: [near, ...events.events] });
  expect(made.entries.map(({ labels }) => dateIn(labels.at(-1)))).toEqual([
    'September 2017',
    'September 2017',
    'April 2018',
    'July 2018',
    '2024',
  ]);
});

describe('the words say when it was', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const at = (...dates: string[]) =>
    lines({
      ...events,
      events: dates.map((date) => ({ ...one, id: `event-${date}`, date, label: 'Rain' })),
      readings: undefined,
    }).entries.map(({ labels }) => labels.map(({ text, then }) => `${text} ${then ?? ''}`.trim()));

  test('not where all are beside their marks, on a scale that names every year', () => {
    expect(at('2016-03', '2017-03', '2018-02')).toEqual([['Rain'], ['Rain'], ['Rain']]);
  });

  test('with months alone where some have had to move from their marks, and stay beside their years', () => {
    expect(at('2016-03', '2017-06', '2017-08')).toEqual([
      ['Rain March'],
      ['Rain June'],
      ['Rain August'],
    ]);
  });

  test('with years where the line of a month is beside another year, though the words start in theirs', () => {
    const [march, june, september] = ['2016-03', '2017-06', '2017-09'].map((date) => ({
      ...one,
      id: date,
      date,
      label: 'Rain',
    }));
    if (!march || !june || !september) throw new Error('there are three events');
    const last = { ...september, label: 'The rain never stopped at the gate and beyond it' };
    const { entries } = lines({ ...events, events: [march, june, last], readings: undefined });
    expect(entries.map(({ labels }) => dateIn(labels.at(-1)))).toEqual([
      'March 2016',
      'June 2017',
      'September 2017',
    ]);
  });

  test('with years where some have had to move to another year', () => {
    expect(at('2016-03', '2017-01', '2017-02', '2017-03')).toEqual([
      ['Rain March 2016'],
      ['Rain January 2017'],
      ['Rain February 2017'],
      ['Rain March 2017'],
    ]);
  });

  test('where the scale does not name every year', () => {
    const odd = Array.from({ length: 30 }, (_, i) => String(1961 + 2 * i));
    expect(at(...odd)).toEqual(odd.map((year) => [`Rain ${year}`]));
  });
});

test('shares are as far from the scale as they are large, also beside words that need dates', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const dated = ['2017-03', '2018-03', '2018-04'].map((date, i) => ({
    ...one,
    id: `event-${i}`,
    date,
    label: ['The rain stopped', 'Rain', 'Snow'][i] ?? '',
  }));
  const rows = data.rows.map(({ key, part, whole }) => ({ key, part, whole }));
  const made = lines({ ...events, events: dated, readings: { rows, text: 'Share' } });
  const stems = made.readings.map(({ lines: [stem] }) =>
    Math.abs((stem?.x2 ?? 0) - (stem?.x1 ?? 0)),
  );
  const [first = 0, second = 0, third = 0] = stems;
  expect(third).toBeGreaterThan(60);
  expect([first / third, second / third]).toEqual([
    expect.closeTo(20 / 176 / (114 / 259), 1) as number,
    expect.closeTo(77 / 256 / (114 / 259), 1) as number,
  ]);
});

describe('the scale stands', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const between = (count: string, other: string, part?: number) => {
    const made = lines({
      ...events,
      events: [
        { ...one, id: 'other', date: '2016-03', label: other },
        { ...one, id: 'count', date: '2017', label: count, count: '150' },
      ],
      readings:
        part === undefined
          ? undefined
          : { rows: [{ key: '2015', part, whole: 200 }], text: 'Share' },
    });
    const year = made.labels.find(({ key }) => key === 'unit-2016');
    return { x: year?.x, lines: made.entries.map(({ labels }) => labels.length) };
  };

  test('in the middle where each side has room for its words', () => {
    expect(between('150 people', 'Rain fell')).toEqual({ x: 500, lines: [1, 1] });
  });

  test('further from the side whose words need more room, where the other has it to give', () => {
    const right = between('150', 'The rain never stopped');
    expect(right.lines).toEqual([1, 1]);
    expect(right.x).toBeLessThan(490);
    const left = between('150 people in all', 'Rain');
    expect(left.lines).toEqual([1, 1]);
    expect(left.x).toBeGreaterThan(510);
  });

  test('so that the words have the fewest lines, where not all have room in one', () => {
    expect(between('150', 'The rain never stopped at the gate').lines).toEqual([2, 1]);
    expect(between('150 people at the gate', 'The rain never stopped').lines).toEqual([2, 2]);
  });

  test('at one side of all words, where these would have three lines beside free space', () => {
    const told = between('150', 'The rain never stopped at the gate and beyond it');
    expect(told.lines).toEqual([2, 1]);
    expect(told.x).toBeLessThan(200);
    // Shares stand at the other side, as far from the scale as they are large.
    expect(
      between('150', 'The rain never stopped at the gate and beyond it', 20).x,
    ).toBeGreaterThan(200);
  });

  test('no nearer to the shares than their marks and words can be', () => {
    expect(between('150', 'The rain stopped', 20).x).toBeLessThan(450);
    expect(between('150', 'The rain never stopped').lines).toEqual([1, 1]);
    expect(between('150', 'The rain never stopped', 20).lines).toEqual([2, 1]);
    expect(between('150', 'The rain never stopped', 20).x).toBeGreaterThan(450);
  });
});

test('events with a count are in a lane of their own', () => {
  expect(layout.entries.map(({ count }) => count)).toEqual([false, true, false, false]);
  expect(second?.x).toBeLessThan(first?.x ?? 0);
  expect(new Set([first?.x, third?.x, fourth?.x]).size).toBe(1);
});

test.each([
  ['What was counted', 'at least 150', ['What was counted', 'at least 150', 'April 2018']],
  ['Over 150 cases', 'at least 150', ['Over 150 cases', 'April 2018']],
  ['Over 1,500 cases', 'at least 150', ['Over 1,500 cases', 'at least 150', 'April 2018']],
  ['Over 150 cases', '150 of 900', ['Over 150 cases', '150 of 900', 'April 2018']],
  ['Dozens', 'dozens', ['Dozens', 'dozens', 'April 2018']],
  ['In 2012 a report came', '12', ['In 2012 a report came', '12', 'April 2018']],
])('the event “%s” with the count “%s” has the words %j', (label, count, expected) => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  // Words that have to move apart say when it was.
  const [entry] = lines({
    ...events,
    events: [
      { ...one, date: '2018-04', label, count },
      { ...one, id: 'next', date: '2018-05', count },
    ],
  }).entries;
  const said = entry?.labels.flatMap(({ text, then }) => [text, then ?? '']) ?? [];
  expect(said.filter((text) => text !== '')).toEqual(expected);
});

test('a year is between its lines, its label in its middle, and so is what has no date but that year', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const named = ['2017-01-01', '2017', '2018'].map((date) => ({ ...one, id: date, date }));
  const { entries, labels, lines: drawn } = lines({ ...events, events: named });
  const label = labels.find(({ key }) => key === 'unit-2017')?.y ?? 0;
  const [start = 0, end = 0] = ['2017', '2018'].map(
    (year) => drawn.find(({ key }) => key === `tick-${year}`)?.y1 ?? 0,
  );
  expect(label).toBeCloseTo((start + end) / 2, 0);
  expect(entries[0]?.y).toBeCloseTo(start, 0);
  expect(entries[1]?.y).toBeCloseTo(label, 0);
});

test('the count of an earlier year is in the middle of that year, and its words say which, and when it came out', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const counted = { ...one, id: 'counted', date: '2018-06', count: '9', counted: '2017' };
  const last = { ...one, id: 'last', date: '2018-12' };
  // Two events in one month have to move apart, so that the words say when each was.
  const next = { ...last, id: 'next' };
  const { entries, labels } = lines({ ...events, events: [one, counted, last, next] });
  const year = (key: string) => labels.find((label) => label.key === `unit-${key}`)?.y ?? 0;
  expect(entries[1]?.y).toBeCloseTo(year('2017'), 0);
  const said = entries[1]?.labels.flatMap(({ text, then }) => [text, then]);
  expect(said).toContain('9 in 2017');
  expect(said).toContain('June 2018');
});

test('a label that is the count of an earlier year has that year, and not when it came out', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const counted = { ...one, label: '9 houses', date: '2018-06', count: '9', counted: '2017' };
  const last = { ...one, id: 'last', date: '2018-12' };
  const { entries } = lines({ ...events, events: [counted, last, { ...last, id: 'next' }] });
  const said = entries[0]?.labels.flatMap(({ text, then }) => [text, then]);
  expect(said).toContain('2017');
  expect(said).not.toContain('June 2018');
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
      '44% ',
    ]);
  });

  test('leave their years to the scale where all words are beside their marks', () => {
    const alone = lines({ ...events, events: events.events.slice(0, 1), readings });
    const shares = alone.labels.filter(({ key }) => key.startsWith('reading/'));
    expect(shares.map(({ text, then }) => [text, then])).toEqual([
      ['11.4%', undefined],
      ['30.1%', undefined],
      ['44%', undefined],
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

  test('are at the scale where other words leave no space beside their marks', () => {
    const [one] = events.events;
    if (!one) throw new Error('there are no events');
    const crowd = ['2014-05', '2014-06', '2014-08', '2014-09', '2014-10'].map((date) => ({
      ...one,
      id: `count-${date}`,
      date,
      count: '9',
      label: 'Another count of these',
    }));
    const crowded = lines({ ...events, events: [...crowd, ...events.events], readings });
    expect(crowded.readings.flatMap(({ lines }) => lines.map(({ kind }) => kind))).not.toContain(
      'stem',
    );
  });

  test('are named with the lanes and in the text alternative', () => {
    expect(told.labels.map(({ text }) => text)).toContain('Share of cases');
    expect(timeline.describe({ ...events, readings }, [])).toContain(
      'A timeline. Share of cases: 2014: 11.4%; 2015: 30.1%; 2016: 44%. 18 September 2017: What first was;',
    );
  });

  test('a reading has its words before those of a later count, and after those of an earlier one', () => {
    const early = { ...(events.events[1] ?? { id: '' }), id: 'early', date: '2014-12' };
    const mixed = lines({
      ...events,
      events: [early as (typeof events.events)[number], ...events.events],
      readings,
    });
    const at = (key: string) => mixed.labels.find((label) => label.key === key)?.y ?? 0;
    const words = mixed.entries[0]?.labels[0]?.y ?? 0;
    expect(at('reading/2014')).toBeLessThan(words);
    expect(words).toBeLessThan(at('reading/2015'));
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

test('events after the last state come with the last step: at the end all of them show', () => {
  const at = (position: number) => pose(layout, ['first', 'second'], position).entries;
  expect(at(0).map(({ opacity }) => opacity)).toEqual([1, 0, 0, 0]);
  expect(at(1).map(({ opacity }) => opacity)).toEqual([1, 1, 1, 1]);
});

test('its states are the events, and its description has each of them', () => {
  expect(timeline.states(events)).toEqual(['first', 'second', 'third', 'fourth']);
  expect(timeline.describe(events, [])).toBe(
    'A timeline. 18 September 2017: What first was; April 2018, separate count: What second was, at least 150; 31 July 2018: What third was; 2024: What fourth was.',
  );
});

describe('a scale with a break', () => {
  test('has two strokes beside each other over each edge, in the middle of the break, which rise to the right', () => {
    const { lines: drawn } = lines(events);
    const edges = drawn.filter(({ key }) => key.startsWith('scale-'));
    const strokes = drawn.filter(({ kind }) => kind === 'end');
    expect(new Set(strokes.map(({ key }) => key)).size).toBe(4);
    const height = (key: string) => drawn.find((line) => line.key === key)?.y1 ?? 0;
    const oneYear = height('tick-2018') - height('tick-2017');
    // The break is as high as a year, and ends where 2024 starts.
    const middle = height('tick-2024') - oneYear / 2;
    for (const { x1: edge } of edges) {
      const over = strokes.filter(({ x1, x2 }) => x1 < edge && edge < x2);
      expect(over).toHaveLength(2);
      for (const { x1, x2, y1, y2 } of over) {
        expect((x1 + x2) / 2).toBeCloseTo(edge, 0);
        expect(x2 - x1).toBeCloseTo(0.8 * EM, 0);
        expect(y1 - y2).toBeCloseTo(0.3 * EM, 0);
      }
      const [above = 0, below = 0] = over.map(({ y1, y2 }) => (y1 + y2) / 2);
      expect(below - above).toBeCloseTo(0.24 * EM, 0);
      expect((above + below) / 2).toBeCloseTo(middle, 0);
    }
  });
});

test.each([
  ['2018-11-20', '2018'],
  ['2018-12-31', '2018'],
  ['2018', '2018'],
  ['2019-01-01', '2019'],
])('a scale whose last event is of %s ends with %s', (date, year) => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const all = [one, { ...one, id: 'last', date }];
  const labels = lines({ ...events, events: all }).labels.filter(({ key }) =>
    key.startsWith('unit-'),
  );
  expect(labels.at(-1)?.text).toBe(year);
});

test('a scale whose last share is of 2016 ends with 2016', () => {
  const readings = { rows: data.rows, text: 'Share of cases' };
  const { labels } = lines({ ...events, events: [], readings });
  expect(labels.findLast(({ key }) => key.startsWith('unit-'))?.text).toBe('2016');
});

describe('the words of events', () => {
  const [one] = events.events;
  if (!one) throw new Error('there are no events');
  const far = ['2001', '2002', '2003', '2004'].map((date) => ({ ...one, id: date, date }));

  test('have their first line level with their mark, where they fit', () => {
    const { entries } = lines({ ...events, events: far });
    expect(entries).toHaveLength(far.length);
    for (const { y, labels, lines: leaders } of entries) {
      expect(labels[0]?.y).toBeCloseTo(y, 0);
      expect(labels[0]?.dy).toBe(0.35);
      expect(leaders).toHaveLength(1);
      expect(leaders[0]?.y1).toBe(y);
      expect(leaders[0]?.y2).toBe(y);
    }
  });

  test('are bold, but for those that brought a count, which have a mark of their own', () => {
    const { entries } = lines(events);
    expect(entries.map(({ key, count }) => [key, count])).toEqual([
      ['first', false],
      ['second', true],
      ['third', false],
      ['fourth', false],
    ]);
    const weights = entries.map(({ labels }) => labels[0]?.weight ?? 400);
    expect(weights).toEqual([700, 400, 700, 700]);
  });

  test('end before the graphic does, which has a little room under its scale', () => {
    const { height, lines: drawn } = lines({ ...events, events: far });
    const end = Math.max(
      ...drawn.filter(({ key }) => key.startsWith('scale-')).map(({ y2 }) => y2),
    );
    expect(height - end).toBeCloseTo(0.5 * EM, 0);
    expect(new Set(drawn.map(({ key }) => key)).size).toBe(drawn.length);
  });

  test('turn at a right angle to their mark, where they have to go away from it', () => {
    const near = ['2001-01', '2001-02', '2001-03'].map((date) => ({ ...one, id: date, date }));
    const counted = { ...one, id: 'counted', date: '2002', count: 'at least 9' };
    const { entries } = lines({ ...events, events: [...near, counted] });
    const [on, away] = entries[2]?.lines ?? [];
    expect([on?.y1, on?.y2]).toEqual([entries[2]?.y, entries[2]?.y]);
    expect([away?.x1, away?.x2]).toEqual([on?.x2, on?.x2]);
    expect([away?.y1, away?.y2]).toEqual([entries[2]?.y, entries[2]?.labels[0]?.y]);
  });
});
