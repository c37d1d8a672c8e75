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

describe('the opening', () => {
  test('shows rows of a table', () => {
    open('pears', 'spring', 'summer');
    expect(problems()).toEqual([]);
  });

  test('is refused with a table that is not there', () => {
    open('plums', 'spring');
    expectOneProblem(
      STORY,
      'table: plums',
      /the opening shows the table "plums", which does not exist: the tables of counts are "pears"/,
    );
  });

  test('is refused with a file of values, which has no counts', () => {
    write('harvest.csv', 'season,tonnes\nspring,4\n');
    edit(
      STORY,
      'help: []',
      'values:\n  harvest:\n    caption: The harvest\n    source: grower-2020\n    columns: { key: season, value: tonnes }\n    words: { key: Season, value: harvest }\nhelp: []',
    );
    open('harvest', 'spring');
    expectOneProblem(
      STORY,
      '  table: harvest',
      /^the opening shows the table "harvest", which holds values: the tables of counts are "pears"$/,
    );
  });

  test('is refused with a row that is not there, on the line of the row', () => {
    open('pears', 'spring', 'winter');
    expectOneProblem(
      STORY,
      '- winter',
      /^pears\.csv has no row "winter": its rows are "spring" and "summer"$/,
    );
  });

  test('is refused with a row twice', () => {
    open('pears', 'summer', 'spring', 'summer');
    const [found, ...more] = problems();
    expect(more).toEqual([]);
    expect(found).toMatch(/story.mdx:13: the opening shows the row "summer" twice: keep one$/);
  });

  test('is refused without rows', () => {
    edit(STORY, 'tables:', 'opening: { table: pears, rows: [] }\ntables:');
    expectOneProblem(STORY, 'opening:', /"opening.rows" should name at least one row/);
  });
});

describe('a finding', () => {
  test('is of a table of counts', () => {
    append('<Finding table="pears" />');
    expect(problems()).toEqual([]);
  });

  test('is refused with a table that is not there', () => {
    append('<Finding table="plums" />');
    expectOneProblem(
      STORY,
      '<Finding',
      /the <Finding> names the table "plums", which does not exist: the tables of counts are "pears"/,
    );
  });

  test('is refused without a table', () => {
    append('<Finding />');
    expectOneProblem(STORY, '<Finding', /<Finding> has no table: write table="…"$/);
  });

  test('of a file that is not declared is reported once', () => {
    write('plums.csv', 'season,ripe,picked\nspring,1,2\n');
    append('<Finding table="plums" />');
    expect(problems()).toEqual([expect.stringMatching(/"plums.csv" is not declared/)]);
  });
});
