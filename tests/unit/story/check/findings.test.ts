import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
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
    `opening:\n  table: ${table}\n  rows:\n${rows.map((row) => `    - ${row}\n`).join('')}tables:`,
  );

/** Declares a table of values, whose key is its first column. */
const declareHarvest = (csv: string) => {
  write('harvest.csv', csv);
  edit(
    STORY,
    'help: []',
    `values:\n  harvest:\n    caption: The harvest\n    source: grower-2020\n    columns: { key: ${csv.split(',')[0] ?? ''}, value: tonnes }\n    words: { key: Row, value: harvest }\nhelp: []`,
  );
};

describe('the opening', () => {
  test('is refused with a table that is not there', () => {
    open('plums', 'spring');
    expectOneProblem(
      STORY,
      'table: plums',
      /the opening shows the table "plums", which does not exist: the tables of counts and values are "pears"/,
    );
  });

  test.each([
    ['values over time', 'year,tonnes\n2018,4\n2019,6\n2020,5\n', "'2019'"],
    ['values of named rows', 'season,tonnes\nspring,4\nsummer,\n', 'spring'],
  ])('shows rows of a file of %s', (_, csv, row) => {
    declareHarvest(csv);
    open('harvest', row);
    expect(problems()).toEqual([]);
  });

  test('is refused with a row of values that is a gap', () => {
    declareHarvest('season,tonnes\nspring,4\nsummer,\n');
    open('harvest', 'spring', 'summer');
    expectOneProblem(
      STORY,
      '- summer',
      /^the opening shows the row "summer", which has no value: name a row that has one$/,
    );
  });

  test('is refused with a row whose value has no room on the line', () => {
    const years = Array.from({ length: 30 }, (_, i) => `${1990 + i},${4 + (i % 2)}`);
    declareHarvest(`year,tonnes\n${years.join('\n')}\n`);
    open('harvest', "'2003'", "'2004'", "'2005'");
    expectOneProblem(
      STORY,
      '  rows:',
      /^the opening has no room for the value of "200\d" at its place on the line: leave that row out, or name others$/,
    );
  });

  test('is refused with more bars than anybody can compare', () => {
    const rows = Array.from({ length: 21 }, (_, i) => `farm ${i},${i + 1}`);
    declareHarvest(`season,tonnes\n${rows.join('\n')}\n`);
    edit(STORY, 'tables:', 'opening: { table: harvest }\ntables:');
    expectOneProblem(
      STORY,
      'opening:',
      /^the opening cannot be drawn: its graphic draws at most 20 rows, and the file has 21/,
    );
  });
});

test('is refused with a row that is not there, on the line of the row', () => {
  open('pears', 'spring', 'winter');
  expectOneProblem(
    STORY,
    '- winter',
    /^pears\.csv has no row "winter": its rows are "spring" and "summer"$/,
  );
});

describe('a finding', () => {
  test('is refused with a table that is not there', () => {
    append('<Finding table="plums" />');
    expectOneProblem(
      STORY,
      '<Finding',
      /the <Finding> names the table "plums", which does not exist: the tables of counts and values are "pears"/,
    );
  });
});
