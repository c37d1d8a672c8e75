import { expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

const open = (table: string, ...rows: string[]) =>
  edit(
    STORY,
    'tables:',
    `opening:\n  table: ${table}\n${rows.length === 0 ? '' : `  rows:\n${rows.map((row) => `    - ${row}\n`).join('')}`}tables:`,
  );

/** Declares a table of values, whose key is its first column. */
const declareHarvest = (key: string, ...rows: string[]) => {
  write('harvest.csv', [`${key},tonnes`, ...rows, ''].join('\n'));
  edit(
    STORY,
    'help: []',
    `values:\n  harvest:\n    caption: The harvest\n    source: grower-2020\n    columns: { key: ${key}, value: tonnes }\n    words: { key: Row, value: harvest }\nhelp: []`,
  );
};
const years = Array.from({ length: 30 }, (_, i) => `${1990 + i},${4 + (i % 2)}`);

test.each([
  ['values over time', 'year', years.slice(0, 3), "'1991'"],
  ['values of named rows', 'season', ['spring,4', 'summer,'], 'spring'],
])('the opening shows rows of a file of %s', (_, key, rows, row) => {
  declareHarvest(key, ...rows);
  open('harvest', row);
  expect(problems()).toEqual([]);
});

test('a finding that cannot be drawn is reported once', () =>
  expectSlips('findings', [
    ['an opening of a table that is not there', () => open('plums', 'spring')],
    ['a row that is not there', () => open('pears', 'spring', 'winter')],
    [
      'a row of values that is a gap',
      () => {
        declareHarvest('season', 'spring,4', 'summer,');
        open('harvest', 'spring', 'summer');
      },
    ],
    [
      'a row whose value has no room on the line',
      () => {
        declareHarvest('year', ...years);
        open('harvest', "'2003'", "'2004'", "'2005'");
      },
    ],
    [
      'more bars than anybody can compare',
      () => {
        declareHarvest('season', ...Array.from({ length: 21 }, (_, i) => `farm ${i},${i + 1}`));
        open('harvest');
      },
    ],
    ['a finding of a table that is not there', () => append('<Finding table="plums" />')],
  ]));
