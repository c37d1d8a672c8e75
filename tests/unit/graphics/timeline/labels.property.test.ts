import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Events } from '../../../../src/graphics/kit/form.ts';
import { layout } from '../../../../src/graphics/timeline/layout.ts';
import { timeline } from '../../../../src/graphics/timeline/index.ts';
import { areaOf, covering, outside, overlaps } from '../geometry.ts';
import { SIZES, widths } from '../sizes.ts';
import { timelines } from './generated.ts';
import type { TimelineLayout } from '../../../../src/graphics/timeline/types.ts';

/** Timelines with many events within two years. */
const near = timelines.map((data): Events => ({
  ...data,
  events: data.events.map((event, i) => ({
    ...event,
    date: `20${i < 6 ? '20' : '21'}-0${(i % 3) + 1}-1${i % 2}`,
    counted: '',
  })),
}));

/** All the labels, as they are where every event is shown. */
const labelsIn = ({ labels, entries }: TimelineLayout) => [
  ...labels,
  ...entries.flatMap((entry) => entry.labels),
];

for (const { runs, options } of SIZES)
  describe(`on any timeline, of ${runs.numRuns}`, options, () => {
    test('no label is over another or leaves the field', () => {
      fc.assert(
        fc.property(timelines, widths, (data, width) => {
          const made = layout(data, width);
          const areas = labelsIn(made).map(areaOf);
          expect(timeline.crowded(made)).toEqual([]);
          expect(overlaps(areas)).toEqual([]);
          expect(outside(areas, made)).toEqual([]);
        }),
        runs,
      );
    });

    test('a line leads from each mark to the first line of its words, and crosses no other', () => {
      fc.assert(
        fc.property(timelines, widths, (data, width) => {
          const { entries } = layout(data, width);
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
        runs,
      );
    });

    test('no mark is over another, or under a label, however near their days are', () => {
      fc.assert(
        fc.property(near, widths, (data, width) => {
          const made = layout(data, width);
          const marks = [...made.entries, ...made.readings].map(({ key, x, y }) => ({
            what: `mark of ${key}`,
            x1: x - 0.31 * 42,
            x2: x + 0.31 * 42,
            y1: y - 0.31 * 42,
            y2: y + 0.31 * 42,
          }));
          expect(overlaps(marks)).toEqual([]);
          expect(covering(labelsIn(made).map(areaOf), marks)).toEqual([]);
        }),
        runs,
      );
    });

    test('marks are in the field, in the order of their dates', () => {
      fc.assert(
        fc.property(timelines, (data) => {
          const { entries, readings, height } = layout(data);
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
        runs,
      );
    });
  });

test('what was counted has its words at the left of the scale and the rest at its right, where the width holds each word there', () => {
  const told = (label: string) =>
    layout({
      kind: 'events',
      language: 'en-GB',
      events: [
        { id: 'a', date: '2020', label, text: '', count: '', counted: '', source: 'somewhere' },
        {
          id: 'b',
          date: '2021',
          label: 'Pond',
          text: '',
          count: '9 frogs',
          counted: '',
          source: 'somewhere',
        },
      ],
      words: { event: 'Event', count: 'Count' },
    });
  const anchors = (label: string) => told(label).entries.map(({ labels }) => labels[0]?.anchor);
  expect(anchors('Frogs')).toEqual(['start', 'end']);
  expect(anchors('Mitverantwortungsbewusstsein')).toEqual(['start', 'start']);
});

test('a word that is wider than the field is found not to fit, with how much of it fits', () => {
  const long = 'Donaudampfschifffahrtsgesellschaften';
  const made = layout({
    kind: 'events',
    language: 'en-GB',
    events: [
      { id: 'a', date: '2020', label: long, text: '', count: '', counted: '', source: 'somewhere' },
    ],
    words: { event: 'Event', count: 'Count' },
  });
  const [fault, ...more] = timeline.crowded(made);
  expect(more).toEqual([]);
  expect(fault?.text).toContain(long);
  expect(fault?.most).toBeGreaterThan(20);
  expect(fault?.most).toBeLessThan(long.length);
});
