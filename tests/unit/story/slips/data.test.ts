import { describe, expect, test } from 'vitest';
import {
  edit,
  expectSlip,
  PEARS,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const RIGHT = 'it should be a whole number of 0 or more, in digits alone';

describe('a CSV file with other separators gives one message', () => {
  test.each([
    ['semicolons', 'season;ripe;picked\nspring;5;50\n', 1, 'semicolons'],
    ['semicolons and decimal commas', 'season;ripe;picked\nspring;5,0;50,0\n', 1, 'semicolons'],
    [
      'semicolons and quotation marks',
      '"season";"ripe";"picked"\n"spring";"5";"50"\n',
      1,
      'semicolons',
    ],
    ['tabs', 'season\tripe\tpicked\nspring\t5\t50\n', 1, 'tabs'],
    ['tabs and quotation marks', '"season"\t"ripe"\t"picked"\n"spring"\t"5"\t"50"\n', 1, 'tabs'],
    [
      'semicolons under a header with commas',
      'season,ripe,picked\nspring;5;50\nsummer;30;60\n',
      2,
      'semicolons from this line on',
    ],
  ])('%s', (_, text, line, separators) => {
    write(PEARS, text);
    expect(problems()).toEqual([
      `${PEARS}:${line}: the cells are separated by ${separators}: save the file as CSV with commas`,
    ]);
  });
});

describe('a slip in a CSV file gives one message', () => {
  test.each<Slip>([
    [
      'a title above the header',
      PEARS,
      'season',
      'Pears that were picked in 2020,,\nseason',
      'Pears that',
      'the header is on line 2: remove what is above it',
    ],
    [
      'a note below the rows',
      PEARS,
      'summer,30,60',
      'summer,30,60\nSource: the growers',
      'Source:',
      'the row has 1 of 3 cells: give one value for each of "season", "ripe" and "picked". A note goes in the caption, in the front matter',
    ],
    [
      'a column by another name',
      PEARS,
      'ripe',
      'Ripe',
      'Ripe',
      'the column "ripe" is missing: the columns are "season", "ripe" and "picked", and the header has "season", "Ripe" and "picked"',
    ],
    [
      'a column twice',
      PEARS,
      'ripe,picked',
      'ripe,ripe,picked',
      'season',
      'the column "ripe" appears twice: keep one',
    ],
    [
      'a column too many',
      PEARS,
      /^.*$/gm,
      '$&,x',
      'season',
      'the column "x" is not known: remove it. The columns are "season", "ripe" and "picked"',
    ],
    [
      'dates as a spreadsheet writes them',
      PEARS,
      /spring(.*)\nsummer/,
      '13/03/2021$1\n14/06/2021',
      '13/03',
      '"season" is "13/03/2021": write dates as 2017-09-18, 2017-09 or 2017. Write "13/03/2021" as 2021-03-13',
    ],
    [
      'a row twice',
      PEARS,
      'summer',
      'spring',
      'spring,30',
      '"season" is "spring", as on line 2: each row needs a value of its own',
    ],
    [
      'a separator of thousands',
      PEARS,
      '5,50',
      '5,"1,050"',
      'spring',
      `"picked" is "1,050": ${RIGHT}, as 1050`,
    ],
    [
      'separators of thousands that split cells',
      PEARS,
      '5,50',
      '1,005,1,050',
      'spring',
      'the row has 5 of 3 cells: give one value for each of "season", "ripe" and "picked". Put a text that has a comma in quotation marks, and write numbers without commas',
    ],
    ['a decimal comma', PEARS, '5,50', '"5,5",50', 'spring', `"ripe" is "5,5": ${RIGHT}`],
    [
      'decimals that are nothing',
      PEARS,
      '5,50',
      '5.0,50',
      'spring',
      `"ripe" is "5.0": ${RIGHT}, as 5`,
    ],
    [
      'a percentage',
      PEARS,
      '5,50',
      '10%,50',
      'spring',
      `"ripe" is "10%": ${RIGHT}. Give the count: the page works the share out`,
    ],
    ['a currency', PEARS, '5,50', '£5,50', 'spring', `"ripe" is "£5": ${RIGHT}`],
    [
      'a footnote',
      PEARS,
      '5,50',
      '5*,50',
      'spring',
      `"ripe" is "5*": ${RIGHT}, as 5. What its mark means goes into the notes of the front matter, at the row`,
    ],
    [
      'an empty cell',
      PEARS,
      '5,50',
      ',50',
      'spring',
      `"ripe" is empty: ${RIGHT}. Leave the row out where a count is not known`,
    ],
    [
      'no count',
      PEARS,
      '5,50',
      'n/a,50',
      'spring',
      `"ripe" is "n/a": ${RIGHT}. Leave the row out where a count is not known`,
    ],
    [
      'the columns the wrong way round',
      PEARS,
      '5,50',
      '50,5',
      'spring',
      '"ripe" is 50, larger than "picked", 5: a part is at most its whole',
    ],
  ])('%s', expectSlip);
});

test('empty rows, spaces about cells, a byte-order mark and line ends of Windows do no harm', () => {
  write(
    PEARS,
    '\uFEFFseason, ripe ,picked\r\n\r\n,,\r\nspring,5,50 \r\n,,\r\nsummer,30,60\r\n,,\r\n',
  );
  expect(problems()).toEqual([]);
});

describe('a slip in a timeline gives one message', () => {
  const timeline = (rows: string) => {
    edit(
      STORY,
      'help:',
      'timelines: { next: { caption: Then, words: { event: E, count: C } } }\nhelp:',
    );
    write('next.csv', `id,date,label,text,count,source\n${rows}\n`);
  };

  test.each([
    [
      'a date in American order',
      'frost,11/21/2020,A frost,A late frost,,grower-2020',
      '"date" is "11/21/2020": it should be a calendar date, such as 2017, 2017-09 or 2017-09-18. Write "11/21/2020" as 2020-11-21',
    ],
    [
      'a comma in a text',
      'frost,2020-11,A frost,A frost, which was late,,grower-2020',
      'the row has 7 of 6 cells: give one value for each of "id", "date", "label", "text", "count" and "source". Put a text that has a comma in quotation marks, and write numbers without commas',
    ],
    [
      'an id with a space',
      'late frost,2020-11,A frost,A late frost,,grower-2020',
      '"id" is "late frost": write it in small letters, digits and hyphens',
    ],
    [
      'the latest event first',
      'frost,2020-11,A frost,A late frost,,grower-2020\nbud,2020-03,A bud,An early bud,,grower-2020',
      '"date" is 2020-03, before 2020-11 above it: put the earliest first',
    ],
    [
      'an event twice',
      'frost,2020-11,A frost,A late frost,,grower-2020\nfrost,2020-12,A frost,A late frost,,grower-2020',
      '"id" is "frost", which an earlier event has: give each event its own',
    ],
  ])('%s', (_, rows, message) => {
    timeline(rows);
    expect(problems()).toEqual([
      `content/stories/orchard/next.csv:${rows.split('\n').length + 1}: ${message}`,
    ]);
  });

  test('no date is compared with one that cannot be read', () => {
    timeline(
      'frost,3/4/2020,A frost,A late frost,,grower-2020\nbud,2020-05,A bud,An early bud,,grower-2020',
    );
    expect(problems()).toEqual([expect.stringContaining('next.csv:2: "date" is "3/4/2020": ')]);
  });
});
