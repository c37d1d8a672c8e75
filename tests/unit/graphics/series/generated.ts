// Any data that a file of a series can have.
import fc from 'fast-check';
import { formatDate } from '../../../../src/data/date.ts';
import type { ValueLine } from '../../../../src/data/value.ts';
import type { Values } from '../../../../src/graphics/kit/form.ts';
import { one as series } from '../../../../src/graphics/series/one.ts';
import { valuesOf } from './sample.ts';

/** Dates of one precision, as far apart as may be. */
const dates = fc
  .record({
    precision: fc.constantFrom('year', 'month', 'day'),
    start: fc.integer({ min: 1800, max: 2020 }),
    ahead: fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })), {
      minLength: 1,
      maxLength: 199,
    }),
    even: fc.boolean(),
  })
  .map(({ precision, start, ahead, even }) => {
    let at = 0;
    const offsets = [0, ...ahead.map((by) => (at += even ? 1 : by))];
    return offsets.map((offset) => {
      const [year, month, day] = [
        start + (precision === 'year' ? offset % 8000 : 0),
        precision === 'month' ? offset : 0,
        precision === 'day' ? offset : 0,
      ];
      const length = { year: 4, month: 7, day: 10 }[precision];
      return new Date(Date.UTC(year, month, 1 + day)).toISOString().slice(0, length);
    });
  });

const units = fc.constantFrom(
  { before: '', after: '%', decimals: 1 },
  { before: '£', after: '', decimals: 2 },
  { before: '', after: '', decimals: 0 },
  { before: '', after: ' per 1,000 people', decimals: 1 },
  { before: 'US$', after: 'm', decimals: 3 },
);

/** Values of any size, with gaps anywhere; two are no gaps. */
const data: fc.Arbitrary<Values> = fc
  .record({
    dates,
    unit: units,
    size: fc.integer({ min: -3, max: 11 }),
    offset: fc.constantFrom(0, 0, 1, 30, -1),
    amounts: fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 200, maxLength: 200 }),
    negative: fc.boolean(),
    gaps: fc.uniqueArray(fc.nat(199), { maxLength: 40 }),
    said: fc.array(
      fc.record({
        kind: fc.constantFrom('at', 'date', 'row'),
        place: fc.nat(1000),
        text: fc.constantFrom(
          'half',
          'the target of the plan',
          'From here on, counted in a new way',
        ),
      }),
      { maxLength: 4 },
    ),
    name: fc.constantFrom('Yield', 'Turnout at elections, as a share of all who may vote in them'),
    own: fc.boolean(),
  })
  .map(({ dates, unit, size, offset, amounts, negative, gaps, said, name, own }) => {
    const kept = [gaps.length % dates.length, (gaps.length + 1) % dates.length];
    const values = dates.map((_, i) => {
      if (gaps.includes(i) && !kept.includes(i)) return undefined;
      const amount = amounts[i] ?? 0;
      // Millions are written in full, and as many as that have no room.
      const power = unit.after === 'm' ? Math.min(size, 5) : size;
      return ((negative ? amount : Math.abs(amount)) / 1000 + offset) * 10 ** power;
    });
    const numbers = values.filter((value) => value !== undefined);
    const of = (place: number) => dates[place % dates.length] ?? '';
    const lines = said.flatMap(({ kind, place, text: label }): ValueLine[] => {
      if (kind === 'date') return [{ date: of(place), label }];
      const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
      return kind === 'at' ? [{ at: least + ((most - least) * place) / 900, label }] : [];
    });
    const notes = said.flatMap(({ kind, place, text }) =>
      kind === 'row' ? [{ row: of(place), text }] : [],
    );
    const made = valuesOf(dates, values, unit, name);
    return {
      ...made,
      rows: made.rows.map((row) => ({
        ...row,
        label: own ? `Week ${row.key.slice(0, 7)}` : formatDate(row.key, 'en-GB'),
      })),
      lines: lines.filter(
        ({ at, date }, i) => lines.findIndex((line) => line.at === at && line.date === date) === i,
      ),
      notes: notes.filter(({ row }, i) => notes.findIndex((note) => note.row === row) === i),
    };
  });

/** Some of the states of a series: the first, one in the middle, and the last, in each view or in both. */
export const scenes = data.chain((data) => {
  const states = series.states(data);
  const lines = states.filter((state) => state.startsWith('line/'));
  const columns = states.filter((state) => state.startsWith('columns/'));
  return fc
    .record({
      of: fc.constantFrom(lines, columns.length > 0 ? columns : lines, states),
      at: fc.nat(1000),
    })
    .map(({ of, at }) => ({
      data,
      states: [...new Set([of[0], of[at % of.length], of.at(-1)])].filter((s) => s !== undefined),
    }));
});
