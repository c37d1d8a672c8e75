import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bars } from '../../../../src/graphics/bars/index.ts';
import { layout } from '../../../../src/graphics/bars/layout.ts';
import { areaOf, covering, outside, overlaps, type Area } from '../geometry.ts';
import { SIZES, widths } from '../sizes.ts';
import { values } from './generated.ts';
import type { BarsLayout } from '../../../../src/graphics/bars/types.ts';

/** The check refuses a graphic that is higher. */
const REFUSED = 1690;

/** All labels and bars, as they are in an order. */
function drawn({ labels, rows, zero }: BarsLayout, order: 'listed' | 'sorted') {
  const placed = rows.flatMap(({ tops, names, number, notes }) =>
    [...names, number, ...notes].map((label) => ({ ...label, y: label.y + tops[order] })),
  );
  const marks: Area[] = rows.map(({ key, tops, bar, end }) => ({
    what: `the bar ${key}`,
    x1: Math.min(zero, end),
    x2: Math.max(zero, end),
    y1: bar.top + tops[order],
    y2: bar.bottom + tops[order],
  }));
  return { areas: [...labels, ...placed].map(areaOf), marks };
}

for (const { runs, options } of SIZES)
  describe(`on any bars, of ${runs.numRuns}`, options, () => {
    test('no label is over another or a bar, or leaves the field, or its words are found not to fit', () => {
      let fitted = 0;
      fc.assert(
        fc.property(values, widths, (data, width) => {
          const made = layout(data, width);
          if (bars.crowded(made).length > 0 || made.height > REFUSED) return;
          fitted++;
          for (const order of ['listed', 'sorted'] as const) {
            const { areas, marks } = drawn(made, order);
            expect(overlaps(areas)).toEqual([]);
            expect(covering(areas, marks)).toEqual([]);
            expect(outside([...areas, ...marks], made)).toEqual([]);
          }
        }),
        runs,
      );
      expect(fitted).toBeGreaterThan(runs.numRuns / 6);
    });

    test('whatever does not fit is reported, with how much of it fits', () => {
      fc.assert(
        fc.property(values, (data) => {
          for (const { text, most } of bars.crowded(layout(data))) {
            expect(most).toBeGreaterThan(0);
            expect(most).toBeLessThan(text.length);
          }
        }),
        runs,
      );
    });

    test('bars are in proportion from zero, and those below zero go to its other side', () => {
      fc.assert(
        fc.property(values, (data) => {
          const { rows, zero } = layout(data);
          const lengths = rows.map(({ end }) => end - zero);
          const numbers = data.rows.map(({ value }) => Number(value?.numerator));
          const largest = Math.max(...numbers.map(Math.abs));
          const unit = Math.max(...lengths.map(Math.abs)) / (largest || 1);
          lengths.forEach((length, i) => {
            expect(Math.abs(length - (numbers[i] ?? 0) * unit)).toBeLessThan(0.3);
          });
        }),
        runs,
      );
    });

    test('an order has each row once, without a gap or an overlap', () => {
      fc.assert(
        fc.property(values, (data) => {
          const { rows, height } = layout(data);
          for (const order of ['listed', 'sorted'] as const) {
            const tops = rows.map(({ tops }) => tops[order]).toSorted((a, b) => a - b);
            expect(new Set(tops).size).toBe(rows.length);
            expect(tops.at(-1)).toBeLessThan(height);
          }
          const sorted = rows.toSorted((a, b) => a.tops.sorted - b.tops.sorted);
          const values = sorted.map(({ key }) => data.rows[Number(key)]?.value?.numerator ?? 0n);
          expect(values).toEqual(values.toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)));
        }),
        runs,
      );
    });
  });
