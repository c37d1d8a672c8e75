// Any data that a timeline can have.
import fc from 'fast-check';
import type { Events } from '../../../../src/graphics/kit/form.ts';
import { textOf } from '../texts.ts';

const words = textOf(['a', 'of', 'pond', 'WITH', 'evidence', 'Mitverantwortung', 'März', '150']);

const pad = (n: number) => String(n).padStart(2, '0');
const dates = fc
  .tuple(
    fc.integer({ min: 2005, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, precision]) =>
    [String(year), pad(month), pad(day)].slice(0, precision + 1).join('-'),
  );

/** Timelines with up to twelve events, on days as near to each other as may be, and with shares or none. */
export const timelines: fc.Arbitrary<Events> = fc
  .record({
    events: fc.array(
      fc.record({
        date: dates,
        label: words(34),
        count: fc.constantFrom('', 'at least 150'),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    event: words(80),
    count: words(80),
    readings: fc.option(
      fc.record({
        years: fc.uniqueArray(fc.integer({ min: 2005, max: 2026 }), { minLength: 1, maxLength: 6 }),
        text: words(80),
      }),
      { nil: undefined },
    ),
  })
  .map(({ events, event, count, readings }) => ({
    kind: 'events',
    language: 'en-GB',
    events: events
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .map((event, i) => ({
        ...event,
        id: `event-${i}`,
        text: event.label,
        source: 'somewhere',
        // Every other count is about the year before its date.
        counted:
          event.count !== '' && i % 2 === 0 ? String(Number(event.date.slice(0, 4)) - 1) : '',
      })),
    words: { event, count },
    readings: readings && {
      rows: readings.years.map((year) => ({ key: String(year), part: 1, whole: 3 })),
      text: readings.text,
    },
  }));
