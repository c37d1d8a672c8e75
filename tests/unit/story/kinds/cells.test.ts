import { expect, test } from 'vitest';
import { values } from '../../../../src/story/kinds/values/index.ts';
import { parseValues } from '../../../../src/data/parse-values.ts';
import type { ValueTable } from '../../../../src/story/kinds/kind.ts';

const unit = { before: '£', after: '', decimals: 0 };

/** The words of the cells of a table of values. */
function wordsIn(table: ValueTable) {
  const { heads, groups } = values.cells(table, 'en-GB');
  return {
    heads,
    groups: groups.map(({ title, rows }) => ({
      title,
      rows: rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]),
    })),
  };
}

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
  expect(wordsIn(tableOf('area,pay,rent\nLeeds,402,520\nYork,398,\n', ['pay', 'rent']))).toEqual({
    heads: ['Area', 'Pay in a week', 'Rent in a week'],
    groups: [
      {
        title: undefined,
        rows: [
          ['Leeds', '£402', '£520'],
          ['York', '£398', 'no figure'],
        ],
      },
    ],
  });
});

test('a table with more names than times has the names below each other, and a group for each measure', () => {
  const csv =
    'area,year,pay,rent\nYork,2014,1,2\nYork,2015,3,4\nHull,2014,5,6\nHull,2015,,8\nEly,2014,7,1\nEly,2015,9,2\n';
  const { heads, groups } = wordsIn(tableOf(csv, ['pay', 'rent'], 'year'));
  expect(heads).toEqual(['Area', '2014', '2015']);
  expect(groups.map(({ title }) => title)).toEqual(['Pay in a week', 'Rent in a week']);
  expect(groups[0]?.rows[1]).toEqual(['Hull', '£5', 'no figure']);
  expect(groups[1]?.rows[2]).toEqual(['Ely', '£1', '£2']);
});
