// Any data that a file of bars can have.
import fc from 'fast-check';
import { fraction } from '../../../../src/data/fraction.ts';
import { formatValue } from '../../../../src/data/value.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import { textOf } from '../texts.ts';

const words = textOf(['a', 'of', 'WITH', 'March', 'Llanfairpwllgwyngyll', '収穫量の合計', '150']);

/** Up to twenty rows of one value, whose names, units and sizes may be anything. */
export const values: fc.Arbitrary<Values> = fc
  .record({
    rows: fc.array(
      fc.record({
        name: words(60),
        value: fc.oneof(fc.integer({ min: -99, max: 99 }), fc.nat(20_000_000)),
      }),
      { minLength: 1, maxLength: 20 },
    ),
    isBelow: fc.boolean(),
    value: words(60),
    said: fc.array(
      fc.record({ place: fc.integer({ min: -20, max: 120 }), text: words(34), row: fc.nat(19) }),
      { maxLength: 3 },
    ),
    unit: fc.record({
      before: fc.constantFrom('', '£', 'US$'),
      after: fc.constantFrom('', '%', ' million', ' thousand tonnes'),
      decimals: fc.nat(3),
    }),
  })
  .map(({ rows, isBelow, value, unit, said }) => ({
    kind: 'values',
    language: 'en-GB',
    rows: rows.map(({ name, value }, i) => {
      const exact = fraction(isBelow ? value : Math.abs(value), 10 ** unit.decimals);
      return { key: `${i}`, label: name, value: exact, text: formatValue(exact, unit, 'en-GB') };
    }),
    words: { key: 'Farm', value },
    unit,
    lines: said
      .filter(({ place }, i) => said.findIndex((other) => other.place === place) === i)
      .map(({ place, text }) => {
        const most = Math.max(...rows.map(({ value }) => Math.abs(value)));
        return { at: (most * place) / 100 / 10 ** unit.decimals, label: text };
      }),
    notes: said
      .filter(({ row }, i) => said.findIndex((other) => other.row === row) === i)
      .map(({ row, text }) => ({ row: `${row}`, text })),
  }));
