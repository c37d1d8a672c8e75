import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  prepend,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

const AREAS = 'content/stories/orchard/areas.csv';
const RIGHT = `area,year,pay,rent
Leeds,2014,402,520.5
York,2014,398,480
Leeds,2015,410,
York,2015,399,485
Leeds,2016,425,530
York,2016,411,490
`;

useFixtureStory();
beforeEach(() => {
  write(AREAS, RIGHT);
  edit(
    STORY,
    'help: []',
    `help: []
values:
  areas:
    caption: Pay and rent in two areas
    source: grower-2020
    columns:
      key: area
      time: year
      measures:
        pay: { words: pay in a week, unit: { before: £ } }
        rent: { words: rent in a month, unit: { before: £, decimals: 2 } }
    words: { key: Area, time: Year }`,
  );
  append(`<Scene id="areas" form="series" table="areas" title="Pay in two areas">

<Step id="areas-all" state="all">

### Both

Both lines are alike.

</Step>

<Step id="areas-leeds" state="Leeds">

### Leeds

One is stronger.

</Step>

</Scene>`);
});

test('a table of several measures over time has lines, figures, notes and dates', () => {
  append(
    'Pay was <Figure of="areas/Leeds@2014/pay" />, and rent <Figure of="areas/York@2016/rent" />.',
  );
  prepend('Pay in Leeds is up by <Figure of="areas/Leeds@2014..Leeds@2016/pay" is="up" />.');
  edit(
    STORY,
    'words: { key: Area, time: Year }',
    `words: { key: Area, time: Year }
    notes:
      - { row: York@2016, text: counted anew }
    lines:
      - { date: 2015, label: a law }
      - { at: 410, label: a target }
      - { at: 500, measure: rent, label: the cap }`,
  );
  append(`<Scene id="rents" form="series" table="areas" measure="rent" title="Rent in two areas">

<Step id="rents-york" state="York">

### York

</Step>

</Scene>`);
  expect(problems()).toEqual([]);
});

test('a slip in a table with times gives one message', () =>
  expectSlips('panel', [
    ['a row that is there twice', 'York,2016,411,490', 'York,2015,411,490', AREAS],
    ['a row that is missing', 'York,2014,398,480\n', '', AREAS],
    ['a time that is none', 'Leeds,2015,410,', 'Leeds,2O15,410,', AREAS],
    [
      'too many lines',
      /^[^]*$/,
      `area,year,pay,rent\n${Array.from({ length: 9 }, (_, i) => `Town ${i},2014,1,1\nTown ${i},2015,2,2\n`).join('')}`,
      AREAS,
    ],
    [
      'a time that all lines skip',
      /^[^]*$/,
      `area,year,pay,rent\n${[2010, 2011, 2012, 2013, 2014, 2016].map((year) => `Leeds,${year},1,1\nYork,${year},2,2\n`).join('')}`,
      AREAS,
    ],
    ['a measure that is not there', 'table="areas" title', 'table="areas" measure="rents" title'],
    ['a form that draws no times', 'form="series" table="areas"', 'form="bars" table="areas"'],
    ['no word for the times', 'words: { key: Area, time: Year }', 'words: { key: Area }'],
    [
      'words that each measure has',
      'words: { key: Area, time: Year }',
      'words: { key: Area, time: Year, value: pay }',
    ],
    ['rows of the opening', 'help: []', 'help: []\nopening: { table: areas, rows: [Leeds@2014] }'],
  ]));

describe('a table of several measures without times', () => {
  beforeEach(() => {
    write(AREAS, 'area,pay,rent\nLeeds,402,520.5\nYork,398,480\nHull,380,455\n');
    edit(STORY, '      time: year\n', '');
    edit(STORY, 'words: { key: Area, time: Year }', 'words: { key: Area }');
    edit(
      STORY,
      /<Scene id="areas"[^]*<\/Scene>/,
      `<Scene id="areas" form="bars" table="areas" measure="rent" title="Rent in three areas">

<Step id="areas-leeds" state="listed/Leeds">

### Leeds

</Step>

<Step id="areas-all" state="sorted">

### All

</Step>

</Scene>`,
    );
  });

  test('has bars of one of them', () => {
    expect(problems()).toEqual([]);
  });
});
