import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

// The messages for what authors get wrong in a table of more than two parts.

useFixtureStory();

const CSV = 'content/stories/orchard/years.csv';
const COLUMNS = 'parts: [ripe, green, lost]';
const WORDS = 'parts: { ripe: that were ripe, green: not yet ripe, lost: eaten by wasps }';

beforeEach(() => {
  edit(
    STORY,
    'help: []',
    [
      '  years:',
      '    caption: Years',
      '    source: grower-2020',
      `    columns: { key: year, ${COLUMNS}, whole: all }`,
      '    words: # of several parts',
      '      key: Year',
      '      one: pear',
      '      many: pears',
      `      ${WORDS}`,
      'help: []',
    ].join('\n'),
  );
  write('years.csv', 'year,ripe,green,lost,all\n2019,10,20,10,40\n2020,20,20,10,50\n');
});

test('two parts with the same words', () => {
  edit(STORY, 'green: not yet ripe, lost', 'green: eaten by wasps, lost');
  expect(problems()).toEqual([
    `${linePrefix(STORY, 'lost: eaten by wasps')}the table "years" has the words "eaten by wasps" for "green" and for "lost": readers could not tell the two apart`,
  ]);
});

test('a part and the rest with the same words', () => {
  edit(STORY, 'rest: not yet ripe', 'rest: that were ripe');
  expect(problems()).toEqual([
    `${linePrefix(STORY, 'rest: that were ripe')}the table "pears" has the words "that were ripe" for "part" and for "rest": readers could not tell the two apart`,
  ]);
});

test('a table of three parts, with figures and a scene of it, has no problem', () => {
  append(
    [
      'It was <Figure of="years/2020/ripe-share" />, and <Figure of="years/2019..2020/lost-change/verb" />.',
      '<Scene id="years" form="dots" table="years" title="Each year">\n\n<Step id="years-all" state="parts/2020">\n\n### All\n\nIn words.\n\n</Step>\n\n</Scene>',
    ].join('\n\n'),
  );
  expect(problems()).toEqual([]);
});

describe('a slip in a table of several parts gives one message', () => {
  test.each<[string, string, string, string, string, string]>([
    [
      'parts that come to more than the whole',
      CSV,
      '10,50',
      '21,50',
      '2020,',
      '"ripe", "green" and "lost" add up to 61, more than "all", 50: nothing may be counted in two parts, and the parts together are at most the whole',
    ],
    [
      'parts that come to less than the whole',
      CSV,
      '10,50',
      '6,50',
      '2020,',
      '"ripe", "green" and "lost" add up to 46, and "all" is 50: correct a count, or say in "words" what the other 4 are, as "rest"',
    ],
    [
      'a column by another name',
      CSV,
      'green,',
      'Green,',
      'year,',
      'the column "green" is missing: the columns are "year", "ripe", "green", "lost" and "all", and the header has "year", "ripe", "Green", "lost" and "all"',
    ],
    [
      'words for a part by another name',
      STORY,
      'green: not',
      'geren: not',
      'geren:',
      'the table "years" has words for "geren", which is not one of its parts: did you mean "green"?',
    ],
    [
      'words for what is no part',
      STORY,
      'lost: eaten by wasps }',
      'lost: eaten by wasps, all: of them all }',
      'lost: eaten',
      'the table "years" has words for "all", which is not one of its parts: those are "ripe", "green" and "lost"',
    ],
    [
      'no words for a part',
      STORY,
      ', lost: eaten by wasps',
      '',
      'parts: { ripe',
      'the words of the table "years" do not say what "lost" is: add it, as a phrase or a noun',
    ],
    [
      'words as of two parts',
      STORY,
      WORDS,
      'part: that were ripe\n      rest: not yet ripe',
      '# of several',
      'the table "years" has several parts: in place of "part", its words need "parts", with what each of "ripe", "green" and "lost" is',
    ],
    [
      'words for parts of one column',
      STORY,
      COLUMNS,
      'part: ripe',
      'columns: { key: year, part',
      'the table "years" has words for several parts and one column: name the columns, as parts: [ripe, green, lost]',
    ],
    [
      'a list of one',
      STORY,
      COLUMNS,
      'parts: [ripe]',
      'parts: [ripe]',
      '"tables.years.columns.parts" should name at least two columns: for one part, write part: and its column',
    ],
    [
      'a list of five',
      STORY,
      COLUMNS,
      'parts: [ripe, green, lost, sold, kept]',
      'parts: [ripe',
      '"tables.years.columns.parts" should name at most 4 columns: add up the smallest parts in one column',
    ],
    [
      'no list',
      STORY,
      COLUMNS,
      'parts: ripe',
      'parts: ripe',
      '"tables.years.columns.parts" should be a list of columns of counts, such as [women, men]',
    ],
    [
      'a list as one part',
      STORY,
      COLUMNS,
      COLUMNS.replace('parts', 'part'),
      'part: [ripe',
      '"tables.years.columns.part" should be the name of the column with the smaller count: where there are several, they are "parts"',
    ],
    [
      'the field by another name',
      STORY,
      COLUMNS,
      COLUMNS.replace('parts', 'prats'),
      'prats',
      '"tables.years.columns.prats" is not a known field: did you mean "parts"?',
    ],
    [
      'one column for two parts',
      STORY,
      COLUMNS,
      'parts: [ripe, green, green]',
      'columns: { key: year',
      'the table "years" uses one column twice: the key, the whole and each part need a column of their own',
    ],
    [
      'a form of a noun by another name',
      STORY,
      'lost: eaten by wasps',
      'lost: { one: wreck, mnay: wrecks }',
      WORDS.slice(0, 12),
      '"tables.years.words.parts.lost.mnay" is not a known field: did you mean "many"?',
    ],
  ])('%s', (_, file, from, to, line, message) => {
    edit(file, from, to);
    expect(problems()).toEqual([linePrefix(file, line) + message]);
  });

  test.each([
    [
      'a column whose name is another figure’s',
      'rest',
      'the table "years" has a part "rest", which is the name of another figure: call the column by another name',
    ],
    [
      'a column whose name is that of a share',
      'ripe-share',
      'the table "years" has a part "ripe-share", which is the name of another figure: call the column by another name',
    ],
  ])('%s', (_, name, message) => {
    edit(STORY, COLUMNS, `parts: [ripe, green, ${name}]`);
    edit(STORY, 'lost: eaten by', `${name}: eaten by`);
    edit(CSV, 'lost', name);
    expect(problems()).toEqual([linePrefix(STORY, 'parts: [ripe') + message]);
  });

  test('four parts and a rest', () => {
    edit(STORY, COLUMNS, 'parts: [ripe, green, lost, sold]');
    edit(STORY, 'wasps }', 'wasps, sold: that were sold }\n      rest: of no kind');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'rest: of no kind')}the table "years" has 4 parts and a rest, and marks of at most 4 shapes can be told apart: add up the smallest parts in one column`,
    ]);
  });
});

describe('a slip in a figure or a guess of several parts gives one message', () => {
  test.each([
    [
      'a share of no part',
      '<Figure of="years/2020/share" />',
      '"share" is not a measure of one row: choose from "ripe", "green", "lost", "whole", "ripe-share", "green-share", "lost-share", "ripe-about", "green-about" and "lost-about"',
    ],
    [
      'a share after a slash',
      '<Figure of="years/2020/green/share" />',
      '"years/2020/green/share" is not a figure: write "green-share"',
    ],
  ])('%s', (_, text, message) => {
    append(`It was ${text}.`);
    expect(problems()).toEqual([linePrefix(STORY, text) + message]);
  });

  test.each(['years/2020/green', 'years/2020/green-share'])('a guess at %s', (of) => {
    const guess = `<Guess id="guess" of="${of}">`;
    append(`${guess}\n\nHow many?\n\n</Guess>`);
    expect(problems()).toEqual([
      expect.stringContaining(`${linePrefix(STORY, guess)}"${of}" cannot be guessed`),
    ]);
  });
});

describe('counts that have no room side by side', () => {
  const parts = ['ripe', 'green', 'lost', 'given'];
  const show = () => {
    edit(STORY, COLUMNS, `parts: [${parts.join(', ')}]`);
    edit(
      STORY,
      WORDS,
      'parts: { ripe: ripe pears, green: green pears, lost: lost pears, given: given away }',
    );
    append(
      '<Scene id="years" form="dots" table="years" title="Each year">\n\n<Step id="years-all" state="parts/2019">\n\n### All\n\nIn words.\n\n</Step>\n\n</Scene>',
    );
  };
  const table = (rows: number, counts: number[]) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    const lines = Array.from({ length: rows }, (_, i) => [2020 - rows + i, ...counts, all].join());
    write('years.csv', `year,${parts.join()},all\n${lines.join('\n')}\n`);
  };
  const EIGHT = [12_345_678, 10_345_678, 15_345_678, 11_345_678];

  test('are refused once, with how many rows fit and how to count in thousands', () => {
    show();
    table(5, EIGHT);
    expect(problems()).toEqual([
      `${linePrefix(STORY, '  years:')}the graphic "years" of years.csv is too narrow on a phone for counts as long as 12,345,678: leave at most 3 rows in it, or count in thousands, with words such as { one: thousand pears, many: thousand pears }`,
    ]);
  });

  test('fit in as many rows as the message says, and in thousands', () => {
    show();
    table(3, EIGHT);
    expect(problems()).toEqual([]);
    table(
      5,
      EIGHT.map((count) => Math.round(count / 1000)),
    );
    edit(
      STORY,
      'one: pear\n      many: pears\n      parts',
      'one: thousand pears\n      many: thousand pears\n      parts',
    );
    expect(problems()).toEqual([]);
  });
});
