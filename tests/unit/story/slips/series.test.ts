import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Slip,
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

describe('a slip in a series gives one message', () => {
  test.each<Slip>([
    [
      'a scene that ends before the last value',
      STORY,
      'state="line/2020"',
      'state="line/2018"',
      'yields-2020',
      'the scene "yields" ends with the state "line/2018", and harvest.csv goes on: its last step should name the state "line/2020" or "columns/2020"',
    ],
    [
      'a step that names a year without a value',
      STORY,
      'state="line/2018"',
      'state="line/2019"',
      'yields-2018',
      'the step "yields-2018" names the state "line/2019", and "2019" has no value in harvest.csv: name a row that has one, such as "line/2018"',
    ],
    [
      'a row that is no date',
      HARVEST,
      '2019,',
      'spring,',
      [STORY, '<Scene id="yields"'],
      'the scene "yields" draws harvest.csv with the form "series", which needs a date in each row: "spring" is none. Write years, months or days, such as 2017, 2017-09 or 2017-09-18',
    ],
    [
      'dates that are not in their order',
      HARVEST,
      '2018,4.5\n2019,',
      '2019,4.5\n2018,',
      [STORY, '<Scene id="yields"'],
      'the scene "yields" draws harvest.csv with the form "series", which needs the earliest date first: "2018" comes after "2019"',
    ],
  ])('%s', expectSlip);

  test('a step that names an unknown state of many', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${1962 + i},${i}`);
    write(HARVEST, `year,tonnes\n${rows.join('\n')}\n`);
    edit(STORY, 'state="line/2020"', 'state="line/2021"');
    edit(STORY, 'state="line/2018"', 'state="line/1950"');
    expect(problems()).toEqual([
      expect.stringContaining(
        'its states are "line" or "columns" with "/" and a row: "1962", "1963", "1964" and so on, up to "2021"',
      ),
    ]);
  });

  test('a value that has no room on a phone', () => {
    write(HARVEST, 'year,tonnes\n2018,4.5\n2019,\n2020,999999999999999\n2021,\n');
    edit(STORY, "after: ' tonnes'", "after: ' t', before: 'more than about '");
    const found = problems();
    expect(found).toHaveLength(2);
    expect(found[1]).toBe(
      'content/stories/orchard/story.mdx:21: "more than about\u00A0999,999,999,999,999.0\u00A0t 2020" has no room in the graphic "yields" of harvest.csv on a phone: 44 characters, where at most 15 fit. Shorten its words or the row\'s key, or take rows out of the table',
    );
  });
});
