import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
  expectSlips,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

const HARVEST = 'content/stories/orchard/harvest.csv';

useFixtureStory();
beforeEach(() => {
  write(HARVEST, 'season,tonnes\nspring,4.5\nsummer,9.0\nautumn,\n');
  edit(
    STORY,
    'help: []',
    `help: []
values:
  harvest:
    caption: The harvest of each season
    source: grower-2020
    columns: { key: season, value: tonnes }
    words: { key: Season, value: harvest }
    unit: { after: ' tonnes', decimals: 1 }`,
  );
});

test('a story may name the values of a file in its text', () => {
  append('The harvest was <Figure of="harvest/summer/value" />.');
  append('It was <Figure of="harvest/spring..summer/value" is="up" /> more than in spring.');
  append('It was <Figure of="harvest/spring..summer/value/ratio" /> times as large.');
  edit(STORY, 'The harvest of each season', 'The harvest, {harvest/spring/value} in spring');
  expect(problems()).toEqual([]);
});

describe('a slip with values gives one message', () => {
  test('each with one message', () =>
    expectSlips('values', [
      ['one column for both', 'value: tonnes', 'value: season'],
      ['a unit that would touch the number', "after: ' tonnes'", 'after: tonnes'],
      ['a sign of money after the number', "after: ' tonnes'", "after: '£'"],
      [
        'a unit before the number that would touch it',
        "after: ' tonnes'",
        "before: about, after: ' tonnes'",
      ],
      ['decimals that are no whole number', 'decimals: 1', 'decimals: one'],
      ['more decimals than the unit has', '4.5', '4.25', HARVEST],
    ]));

  test('a file that is declared as a table and as values', () => {
    edit(STORY, 'values:\n  harvest:', 'values:\n  pears:');
    expect(problems()).toContainEqual(
      expect.stringMatching(
        /"pears" is declared as a table and as values: declare each CSV file once$/,
      ),
    );
  });
});

describe('a slip with bars gives one message', () => {
  const draw = (state: string) => {
    append(
      `<Scene id="farms" form="bars" table="harvest" title="The harvest">\n\n<Step id="farms-all" state="${state}">\n\n### All\n\nIn words.\n\n</Step>\n\n</Scene>`,
    );
  };
  const withValues = () => {
    edit(HARVEST, 'autumn,', 'autumn,3');
    draw('listed/summer');
  };

  test('a row without a value', () => {
    draw('listed/summer');
    expectOneProblem(
      HARVEST,
      'autumn',
      /^the form "bars" draws every row, and "autumn" has no value: give it one, or remove the row$/,
    );
  });

  test('a number without its decimal point, a thousand times the others', () => {
    withValues();
    edit(HARVEST, '9.0', '9000.0');
    expectOneProblem(
      HARVEST,
      'summer',
      /^advice: the form "bars" draws a bar for each row, and "summer" \(9,000\.0.tonnes\) is at least 1,000 times the size of every other: correct it, or explain it to readers in the front matter, as notes: \[\{ row: 'summer', text: why \}\]$/,
    );
  });

  test('too many rows', () => {
    withValues();
    edit(HARVEST, /$/, Array.from({ length: 20 }, (_, i) => `late ${i},1`).join('\n'));
    expectOneProblem(
      STORY,
      'id="farms"',
      /^the scene "farms" draws harvest\.csv with the form "bars", which draws at most 20 rows, and the file has 23: remove rows from it$/,
    );
  });

  test('a table of counts', () => {
    withValues();
    edit(STORY, 'form="bars" table="harvest"', 'form="bars" table="pears"');
    expectOneProblem(
      STORY,
      'id="farms"',
      /^the scene "farms" has the form "bars", which draws values, and pears\.csv holds counts: "dots" or "field" would draw them$/,
    );
  });
});
