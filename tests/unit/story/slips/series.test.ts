import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

const HARVEST = 'content/stories/orchard/harvest.csv';
const SCENE = `<Scene id="yields" form="series" table="harvest" title="The harvest">

<Step id="yields-2018" state="line/2018">

### 2018

In words.

</Step>

<Step id="yields-2020" state="line/2020">

### 2020

In words.

</Step>

</Scene>`;

useFixtureStory();
beforeEach(() => {
  write(HARVEST, 'year,tonnes\n2018,4.5\n2019,\n2020,9.0\n2021,\n');
  edit(
    STORY,
    'help: []',
    `help: []
values:
  harvest:
    caption: The harvest of each year
    source: grower-2020
    columns: { key: year, value: tonnes }
    words: { key: Year, value: harvest }
    unit: { after: ' tonnes', decimals: 1 }`,
  );
  append(SCENE);
});

test('a story may show values over time; a gap may be last', () => {
  expect(problems()).toEqual([]);
});

test('a slip in a series gives one message', () =>
  expectSlips('series', [
    ['a scene that ends before the last value', 'state="line/2020"', 'state="line/2018"'],
    ['a step that names a year without a value', 'state="line/2018"', 'state="line/2019"'],
    ['a row that is no date', '2019,', 'Mar-19,', HARVEST],
    ['dates that are not in their order', '2018,4.5\n2019,', '2019,4.5\n2018,', HARVEST],
    ['a month among years', '2019,', '2019-06,', HARVEST],
  ]));

describe('a slip in the lines and the notes of values gives one message', () => {
  const UNIT = "unit: { after: ' tonnes', decimals: 1 }";
  const withLines = (lines: string) => `${UNIT}\n    lines: [${lines}]`;
  const withNotes = (notes: string) => `${UNIT}\n    notes: [${notes}]`;
  test('each with one message', () =>
    expectSlips('series-lines', [
      ['a line that is at nothing', UNIT, withLines('{ label: target }')],
      ['a line at a value and at a date', UNIT, withLines('{ at: 5, date: 2019, label: target }')],
      ['a line with the unit of the values', UNIT, withLines("{ at: '5 tonnes', label: target }")],
      [
        'two lines at one value',
        UNIT,
        withLines('{ at: 5, label: target }, { at: 5.0, label: half }'),
      ],
      [
        'a line at 1, which is printed without decimals',
        UNIT,
        withLines('{ at: 1, label: target }'),
      ],
      [
        'a line at a date that the series does not have',
        UNIT,
        withLines('{ date: 2017, label: a law }'),
      ],
      [
        'a line with more words than fit on a phone',
        UNIT,
        withLines('{ at: 5, label: the target of the plan of the year before }'),
      ],
      [
        'two notes at a row',
        UNIT,
        withNotes("{ row: '2018', text: a frost }, { row: '2018', text: a law }"),
      ],
    ]));

  test.each(['at: 0', 'at: 0.1', 'at: -5', 'at: 89', 'date: 2018-01', 'date: 2021-12'])(
    'a line with %s may be right',
    (place) => {
      edit(STORY, UNIT, withLines(`{ ${place}, label: target }`));
      expect(problems()).toEqual([]);
    },
  );
});
