import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  linePrefix,
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
      'the scene "yields" ends with the state "line/2018", but harvest.csv has later rows: its last step should name the state "line/2020" or "columns/2020"',
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
      'a step that names a year without a value after several with one',
      STORY,
      'state="line/2020"',
      'state="line/2021"',
      'yields-2020',
      'the step "yields-2020" names the state "line/2021", and "2021" has no value in harvest.csv: name a row that has one, such as "line/2020"',
    ],
    [
      'a row that is no date',
      HARVEST,
      '2019,',
      'Mar-19,',
      [HARVEST, 'Mar-19,'],
      '"year" is "Mar-19", and all other rows are dates: write it as 2017-09-18, 2017-09 or 2017. Write "Mar-19" as 2019-03',
    ],
    [
      'a row that was not meant as a date',
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
      [HARVEST, '2018,'],
      'the form "series" needs the earliest date first, and "2018" comes after "2019": sort the rows by date',
    ],
    [
      'a month among years',
      HARVEST,
      '2019,',
      '2019-06,',
      [HARVEST, '2019-06,'],
      'the form "series" needs dates of one kind: "2018" is a year, and "2019-06" a month',
    ],
  ])('%s', expectSlip);

  test('a file that two scenes draw, with the latest row first', () => {
    write(HARVEST, '\uFEFF"year",tonnes\n\n2020,9.0\n"2018",4.5\n2015,3.0\n');
    append(SCENE.replaceAll('yields', 'again'));
    expect(problems()).toEqual([
      `${HARVEST}:4: the form "series" needs the earliest date first, and "2018" comes after "2020": sort the rows by date`,
    ]);
  });

  test('a step that names an unknown state of many', () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${1962 + i},${i}`);
    write(HARVEST, `year,tonnes\n${rows.join('\n')}\n`);
    edit(STORY, 'state="line/2020"', 'state="line/2021"');
    edit(STORY, 'state="line/2018"', 'state="dots/1962"');
    expect(problems()).toEqual([
      expect.stringContaining(
        'its states are "line" or "columns" with "/" and a row: "1962", "1963", "1964" and so on, up to "2021"',
      ),
    ]);
  });

  test('a value that does not fit on a phone', () => {
    write(HARVEST, 'year,tonnes\n2018,4.5\n2019,\n2020,999999999999999\n2021,\n');
    edit(STORY, "after: ' tonnes'", "after: ' t', before: 'more than about '");
    const found = problems();
    expect(found).toHaveLength(2);
    expect(found[1]).toBe(
      'content/stories/orchard/story.mdx:21: "more than about\u00A0999,999,999,999,999.0\u00A0t 2020" does not fit in the graphic "yields" of harvest.csv on a phone: 44 characters, where at most 12 fit. Shorten its words or the row\'s key, or remove rows from the table',
    );
  });
});

describe('a slip in the lines and the notes of values gives one message', () => {
  const UNIT = "unit: { after: ' tonnes', decimals: 1 }";
  const withLines = (lines: string) => `${UNIT}\n    lines: [${lines}]`;
  const withNotes = (notes: string) => `${UNIT}\n    notes: [${notes}]`;
  const BARS = SCENE.replaceAll('series', 'bars').replaceAll('line/', 'given/');

  test.each<Slip>([
    [
      'a line that is at nothing',
      STORY,
      UNIT,
      withLines('{ label: target }'),
      'lines:',
      '"values.harvest.lines[1]" should have either "at", a value, or "date"',
    ],
    [
      'a line at a value and at a date',
      STORY,
      UNIT,
      withLines('{ at: 5, date: 2019, label: target }'),
      'lines:',
      '"values.harvest.lines[1]" should have either "at", a value, or "date"',
    ],
    [
      'a line with the unit of the values',
      STORY,
      UNIT,
      withLines("{ at: '5 tonnes', label: target }"),
      'lines:',
      '"values.harvest.lines[1].at" should be a number in the unit of the values, without what stands around it',
    ],
    [
      'a comma for a decimal point',
      STORY,
      UNIT,
      withLines('{ at: 25,5, label: target }'),
      'lines:',
      '"25,5" has a comma in it, which ends a number: write 25.5',
    ],
    [
      'a comma for a decimal point at the end',
      STORY,
      UNIT,
      withLines('{ label: target, at: -2,05 }'),
      'lines:',
      '"-2,05" has a comma in it, which ends a number: write -2.05',
    ],
    [
      'a comma between thousands',
      STORY,
      UNIT,
      withLines('{ at: 1,500, label: target }'),
      'lines:',
      '"1,500" has a comma in it, which ends a number: write 1500, or 1.500 if it has decimals',
    ],
    [
      'two commas between thousands',
      STORY,
      UNIT,
      withLines('{ at: 1,234,567, label: target }'),
      'lines:',
      '"1,234,567" has a comma in it, which ends a number: write 1234567',
    ],
    [
      'two lines at one value',
      STORY,
      UNIT,
      withLines('{ at: 5, label: target }, { at: 5.0, label: half }'),
      'lines:',
      'the values "harvest" have two lines at 5\u00A0tonnes: write them as one',
    ],
    [
      'a line that is many times as large as all values',
      STORY,
      UNIT,
      withLines('{ at: 90, label: target }'),
      'lines:',
      'advice: the values "harvest" have a line at 90\u00A0tonnes, at least 10 times the size of every value: write it in the unit of the values, or put = around words of its label if it is meant',
    ],
    [
      'a line at 1, which is printed without decimals',
      STORY,
      UNIT,
      withLines('{ at: 1, label: target }'),
      'lines:',
      "the line would be at 1\u00A0tonnes: give the unit the word after 1, as unit: { after: ' tonnes', one: ' …' }, or the same again if it does not change",
    ],
    [
      'a line that is a fraction of all values',
      STORY,
      UNIT,
      withLines('{ at: 0.09, label: target }'),
      'lines:',
      'advice: the values "harvest" have a line at 0.09\u00A0tonnes, and every value is at least 50 times its size: write it in the unit of the values, or put = around words of its label if it is meant',
    ],
    [
      'a line at a date that the series does not have',
      STORY,
      UNIT,
      withLines('{ date: 2017, label: a law }'),
      'lines:',
      'the values "harvest" have a line at 2017, which is not on their scale of time: that goes from 2018 to 2021',
    ],
    [
      'a line with more words than fit on a phone',
      STORY,
      UNIT,
      withLines('{ at: 5, label: the target of the plan of the year before }'),
      'lines:',
      '"values.harvest.lines[1].label" should be at most 34 characters: a graphic on a phone shows it on one line',
    ],
    [
      'a note at a row that is not there',
      STORY,
      UNIT,
      withNotes('{ row: 2017, text: a frost }').replace('2017', "'2017'"),
      'notes:',
      'harvest.csv has no row "2017": its rows are "2018", "2019", "2020" and "2021"',
    ],
    [
      'two notes at a row',
      STORY,
      UNIT,
      withNotes("{ row: '2018', text: a frost }, { row: '2018', text: a law }"),
      'notes:',
      'two notes are at "2018" of harvest.csv: write them as one',
    ],
  ])('%s', expectSlip);

  test.each(['at: 0', 'at: 0.1', 'at: -5', 'at: 89', 'date: 2018-01', 'date: 2021-12'])(
    'a line with %s may be right',
    (place) => {
      edit(STORY, UNIT, withLines(`{ ${place}, label: target }`));
      expect(problems()).toEqual([]);
    },
  );

  test('a date among bars, which have no scale of time', () => {
    write(HARVEST, 'year,tonnes\n2018,4.5\n2020,9.0\n');
    edit(STORY, SCENE, BARS);
    edit(STORY, UNIT, withLines('{ at: 5, label: target }'));
    expect(problems()).toEqual([]);
    edit(STORY, 'at: 5,', 'date: 2019,');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'lines:')}no step shows the line "target" of "harvest": only a scene of the form "series" shows it, so add such a scene, or remove the line`,
    ]);
  });
});
