import { expect, test } from 'vitest';
import { cellsOf } from '../../../src/components/value-cells.ts';
import { parseValues } from '../../../src/data/parse-values.ts';
import type { ValueTable } from '../../../src/story/kinds/kind.ts';

const unit = { before: '£', after: '', decimals: 0 };

/** A table of values, as a story has it. */
function tableOf(csv: string, names: readonly string[], time?: string): ValueTable {
  const columns = { key: 'area', ...(time !== undefined && { time }) };
  const { measures, problems } = parseValues(csv, 'areas.csv', {
    columns,
    measures: names.map((name) => ({ name, column: name, words: `${name} in a week`, unit })),
    language: 'en-GB',
  });
  expect(problems).toEqual([]);
  return {
    name: 'areas',
    caption: 'C',
    source: 's',
    columns: { ...columns, measures: {} },
    words: { key: 'Area', time: 'Year' },
    measures,
    csv,
  };
}

test('a table without times has a column for each measure', () => {
  expect(
    cellsOf(tableOf('area,pay,rent\nLeeds,402,520\nYork,398,\n', ['pay', 'rent']), 'en-GB'),
  ).toEqual({
    heads: ['Area', 'Pay in a week', 'Rent in a week'],
    groups: [
      {
        title: undefined,
        rows: [
          { label: 'Leeds', texts: ['£402', '£520'] },
          { label: 'York', texts: ['£398', ''] },
        ],
      },
    ],
  });
});

test('a table with times has these below each other, in their order, and names side by side', () => {
  const csv =
    'area,year,pay\nYork,2016,3\nYork,2014,1\nYork,2015,2\nLeeds,2014,4\nLeeds,2015,5\nLeeds,2016,6\n';
  expect(cellsOf(tableOf(csv, ['pay'], 'year'), 'en-GB')).toEqual({
    heads: ['Year', 'York', 'Leeds'],
    groups: [
      {
        title: 'Pay in a week',
        rows: [
          { label: '2014', texts: ['£1', '£4'] },
          { label: '2015', texts: ['£2', '£5'] },
          { label: '2016', texts: ['£3', '£6'] },
        ],
      },
    ],
  });
});

test('a table with more names than times has the names below each other, and a group for each measure', () => {
  const csv =
    'area,year,pay,rent\nYork,2014,1,2\nYork,2015,3,4\nHull,2014,5,6\nHull,2015,,8\nEly,2014,7,1\nEly,2015,9,2\n';
  const { heads, groups } = cellsOf(tableOf(csv, ['pay', 'rent'], 'year'), 'en-GB');
  expect(heads).toEqual(['Area', '2014', '2015']);
  expect(groups.map(({ title }) => title)).toEqual(['Pay in a week', 'Rent in a week']);
  expect(groups[0]?.rows[1]).toEqual({ label: 'Hull', texts: ['£5', ''] });
  expect(groups[1]?.rows[2]).toEqual({ label: 'Ely', texts: ['£1', '£2'] });
});
