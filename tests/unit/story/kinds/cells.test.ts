import { expect, test } from 'vitest';
import { values } from '../../../../src/story/kinds/values/index.ts';
import { parseValues } from '../../../../src/data/parse-values.ts';
import type { ValueTable } from '../../../../src/story/kinds/kind.ts';

const unit = { before: '£', after: '', decimals: 0 };

/** The words of the cells of a table of values. */
function wordsIn(table: ValueTable) {
  const { heads, groups } = values.cells(table, 'en-GB');
  const inWords = groups.map(({ title, rows }) => [
    title,
    ...rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)]),
  ]);
  return [heads, inWords];
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
  const table = tableOf('area,pay,rent\nLeeds,402,520\nYork,398,\n', ['pay', 'rent']);
  expect(wordsIn(table)).toEqual([
    ['Area', 'Pay in a week', 'Rent in a week'],
    [[undefined, ['Leeds', '£402', '£520'], ['York', '£398', 'no figure']]],
  ]);
});

test('a table with more names than times has the names below each other, and a group for each measure', () => {
  const csv =
    'area,year,pay,rent\nYork,2014,1,2\nYork,2015,3,4\nHull,2014,5,6\nHull,2015,,8\nEly,2014,7,1\nEly,2015,9,2\n';
  expect(wordsIn(tableOf(csv, ['pay', 'rent'], 'year'))).toEqual([
    ['Area', '2014', '2015'],
    [
      ['Pay in a week', ['York', '£1', '£3'], ['Hull', '£5', 'no figure'], ['Ely', '£7', '£9']],
      ['Rent in a week', ['York', '£2', '£4'], ['Hull', '£6', '£8'], ['Ely', '£1', '£2']],
    ],
  ]);
});
