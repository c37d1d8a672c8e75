import { describe, expect, test } from 'vitest';
import {
  edit,
  expectSlip,
  linePrefix,
  problems,
  SOURCES,
  STORY,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const DATE = 'a calendar date, such as 2017, 2017-09 or 2017-09-18';

describe('the two forms of a noun', () => {
  test.each([
    ['pears', 'pear'],
    ['Bushes', 'bush'],
    ['families', 'family'],
    ['women', 'woman'],
    ['members of a board', 'member of a board'],
  ])('are refused where they are exchanged: one %s, many %s', (one, many) => {
    edit(STORY, 'one: pear, many: pears', `one: ${one}, many: ${many}`);
    expect(problems()).toEqual([
      `${linePrefix(STORY, `one: ${one}`)}"tables.pears.words.one" is "${one}", and "many" is "${many}": they look exchanged, so write { one: ${many}, many: ${one} }`,
    ]);
  });

  test('are refused in the words of a part, too', () => {
    edit(STORY, 'part: that were ripe', 'part: { one: ripe pears, many: ripe pear }');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'one: ripe pears')}"tables.pears.words.part.one" is "ripe pears", and "many" is "ripe pear": they look exchanged, so write { one: ripe pear, many: ripe pears }`,
    ]);
  });

  test.each([
    ['sheep', 'sheep'],
    ['man', 'men'],
    ['crisis', 'crises'],
    ['piece of news', 'news'],
    ['lens', 'lenses'],
    ['means of transport', 'means of transport'],
  ])('may be any others: one %s, many %s', (one, many) => {
    edit(STORY, 'one: pear, many: pears', `one: ${one}, many: ${many}`);
    expect(problems()).toEqual([]);
  });
});

describe('a year at the start of a break’s label', () => {
  const useBreak = (before: string, label: string) => {
    write('pears.csv', 'season,ripe,picked\n2019,5,50\n2021,5,50\n2023,5,50\n');
    edit(STORY, /(pears|counts)\/spring/g, '$1/2019');
    edit(STORY, /pears\/summer/g, 'pears/2021');
    edit(STORY, 'counts/summer', 'counts/2023');
    edit(
      STORY,
      'help: []',
      `    breaks: [{ before: '${before}', label: '${label}', note: So. }]\nhelp: []`,
    );
  };

  test.each([
    ['2021', '2023: a new panel', 'name "2023" as "before", or correct the label'],
    ['2021', 'April 2018: a frost', 'correct the label'],
    ['2023', '2030: a frost', 'correct the label'],
  ])('is refused where it cannot be before %s: %s', (before, label, right) => {
    useBreak(before, label);
    const year = /\d{4}/.exec(label)?.[0];
    const previous = Number(before) - 2;
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'breaks:')}the label of the break before "${before}" starts with ${year}, and the break is between "${previous}" and "${before}": ${right}`,
    ]);
  });

  test.each([
    ['2021', '2021: a new panel'],
    ['2021', 'April 2020: a frost'],
    ['2021', 'November 2019: a frost'],
    ['2021', 'The Act of 2010: in force'],
    ['2021', 'A new panel, as in 2023'],
  ])('may be another that is between the two rows, before %s: %s', (before, label) => {
    useBreak(before, label);
    expect(problems()).toEqual([]);
  });

  test('may be the second of a row that spans two', () => {
    useBreak('2021', 'April 2022: a frost');
    edit(STORY, 'key: season,', 'key: season, label: name,');
    write(
      'pears.csv',
      'season,name,ripe,picked\n2019,2019/20,5,50\n2021,2021/22,5,50\n2023,2023/24,5,50\n',
    );
    expect(problems()).toEqual([]);
  });
});

describe('a slip in YAML gives one message', () => {
  test.each<Slip>([
    [
      'a colon in a title',
      STORY,
      'title: Pears',
      'title: Pears: a story',
      'title:',
      'this is not YAML: the text of "title" has a colon in it: put it in quotation marks, as title: "Pears: a story"',
    ],
    [
      'a colon in a text in braces',
      STORY,
      'part: that were ripe',
      'part: ripe: at last',
      'words:',
      'this is not YAML: a text in braces that has a colon or a comma in it goes in quotation marks',
    ],
    [
      'a figure in a text in braces',
      STORY,
      'part: that were ripe',
      'part: asked {pears/spring/whole} of them',
      'words:',
      'this is not YAML: the text of "part" is in braces, and has a brace or a bracket in it: put it in quotation marks',
    ],
    [
      'a figure at the start of a text in braces',
      STORY,
      'part: that were ripe',
      'part: {pears/spring/whole} of them',
      'words:',
      'this is not YAML: the text of "part" is in braces, and has a brace or a bracket in it: put it in quotation marks',
    ],
    [
      'a bracket in a text in braces',
      STORY,
      'part: that were ripe',
      'part: asked [and told] of them',
      'words:',
      'this is not YAML: the text of "part" is in braces, and has a brace or a bracket in it: put it in quotation marks',
    ],
    [
      'two commas in a text in braces',
      STORY,
      'rest: not yet ripe',
      'rest: not yet, or never, ripe',
      'rest:',
      '"or never" follows a comma in braces, which ends a text: put the text in quotation marks',
    ],
    [
      'a quotation at the start of a title',
      STORY,
      'title: Pears',
      'title: "Ripe" pears',
      'title:',
      `this is not YAML: the text of "title" goes on after a quotation mark that closes it: put it in quotation marks, as title: '"Ripe" pears'`,
    ],
    [
      'an apostrophe between single quotation marks',
      STORY,
      'title: Pears',
      "title: 'It's ripe'",
      'title:',
      `this is not YAML: the text of "title" goes on after a quotation mark that closes it: put it in quotation marks, as title: "It's ripe"`,
    ],
    [
      'a quotation mark that is never closed',
      STORY,
      'title: Pears',
      'title: "Pears',
      'title:',
      'this is not YAML: the quotation mark that opens here is never closed',
    ],
    [
      'a figure at the start of a title',
      STORY,
      'title: Pears',
      'title: {pears/spring/share} were ripe',
      'title:',
      'this is not YAML: the text of "title" starts with a "{": put it in quotation marks, as title: "{pears/spring/share} were ripe"',
    ],
    [
      'a figure alone as a title',
      STORY,
      'title: Pears',
      'title: {pears/spring/share}',
      'title:',
      '"title" should be the headline, and a text that starts with a bracket or a brace goes in quotation marks',
    ],
    [
      'a sign at the start of a title',
      STORY,
      'title: Pears',
      'title: @pears',
      'title:',
      'this is not YAML: the text of "title" starts with a "@": put it in quotation marks, as title: "@pears"',
    ],
    [
      'a # in a title',
      STORY,
      'title: Pears',
      'title: Pear #1',
      'title:',
      '"Pear" ends before a "#": put the text in quotation marks, or a comment on a line of its own',
    ],
    [
      'a # and a space in a title',
      STORY,
      'title: Pears',
      'title: Pears take tram # 1 to work',
      'title:',
      '"Pears take tram" ends before a "#": put the text in quotation marks, or a comment on a line of its own',
    ],
    [
      'no space after a colon',
      STORY,
      'title: Pears',
      'title:Pears',
      'title:',
      'this is not YAML: a colon after a field has a space after it: title: Pears',
    ],
    [
      'a tab in front matter',
      STORY,
      '    caption',
      '\tcaption',
      'caption',
      'this is not YAML: the line starts with a tab: indent it with spaces',
    ],
    [
      'a tab in the sources',
      SOURCES,
      '  publisher: A grower',
      '\tpublisher: A grower',
      'A grower',
      'this is not YAML: the line starts with a tab: indent it with spaces',
    ],
    [
      'a line that is indented less than its group',
      STORY,
      '    source:',
      '   source:',
      'source:',
      'this is not YAML: start the lines of one group with the same number of spaces, and the groups in it with more',
    ],
    [
      'a line that is indented without a group',
      STORY,
      'note:',
      ' note:',
      'figures:',
      'this is not YAML: the next line starts further in than this one: start the lines of one group with the same number of spaces',
    ],
    [
      'a colon in the second line of a text',
      STORY,
      'title: Pears',
      'title: Pears\n  are ripe: a story',
      'title:',
      'this is not YAML: the text of "title" goes on below, and has a colon in it: put all of it in quotation marks',
    ],
    [
      'a line that is no field',
      STORY,
      'note:',
      'A story about pears.\nnote:',
      'A story about pears.',
      'this is not YAML: this line is not a field: write it as name: value',
    ],
    [
      'a figure in a text in braces over several lines',
      STORY,
      'help: []',
      'corrections:\n  - {\n      text: asked {pears/spring/whole},\n      date: 2021-02-04,\n    }\nhelp: []',
      'text: asked',
      'this is not YAML: the text of "text" is in braces, and has a brace or a bracket in it: put it in quotation marks',
    ],
    [
      'a brace that is never closed',
      STORY,
      'whole: picked }',
      'whole: picked',
      'words:',
      'this is not YAML: a brace or a bracket is never closed before this line',
    ],
    [
      'no space after a hyphen',
      SOURCES,
      '- id: grower-2020',
      '-id: grower-2020',
      'grower-2020',
      'this is not YAML: a hyphen that starts an item has a space after it: - id: …',
    ],
  ])('%s', expectSlip);
});

describe('front matter without its fences gives one message', () => {
  test.each<Slip>([
    [
      'none at the end',
      STORY,
      'help: []\n---',
      'help: []',
      '---',
      'the front matter that starts here is never closed: add a line --- after its last field',
    ],
    [
      'an empty line above the first',
      STORY,
      /^---/,
      '\n---',
      '',
      'the front matter starts on the first line: remove what is above its ---',
    ],
    [
      'one of four hyphens',
      STORY,
      /^---/,
      '----',
      '---',
      'there is no front matter: start with a line --- and end with one',
    ],
  ])('%s', expectSlip);
});

describe('a slip in a field gives one message', () => {
  test.each<Slip>([
    [
      'a field that is misspelt',
      STORY,
      'standfirst',
      'standfist',
      'standfist',
      '"standfist" is not a known field: did you mean "standfirst"?',
    ],
    [
      'a field with a capital',
      STORY,
      'title: Pears',
      'Title: Pears',
      'Title',
      '"Title" is not a known field: did you mean "title"?',
    ],
    [
      'a field that may be left out, misspelt',
      STORY,
      'help: []',
      'topcis: [Fruit]\nhelp: []',
      'topcis:',
      '"topcis" is not a known field: did you mean "topics"?',
    ],
    [
      'a field of a table that may be left out, misspelt',
      STORY,
      'help: []',
      '    breks: []\nhelp: []',
      'breks:',
      '"tables.pears.breks" is not a known field: did you mean "breaks"?',
    ],
    [
      'a noun in one form for a part',
      STORY,
      'part: that were ripe',
      'part: windfalls',
      'part: windfalls',
      '"tables.pears.words.part" is one word: a noun has both its forms, such as { one: woman, many: women }, and a phrase goes after the noun, such as that were ripe',
    ],
    [
      'a headline in Arabic letters without its language',
      STORY,
      /title: .*/,
      'title: أسعار الخبز في القاهرة',
      'title:',
      'the headline is in Arabic letters, and the story\'s language is en-GB: write "language: ar"',
    ],
    [
      'a language that is not that of the headline',
      STORY,
      /\n---\n/,
      '\nlanguage: ar\n---\n',
      'title:',
      'the headline and the standfirst have no Arabic letter, and the story\'s language is ar: write the language of the text as "language"',
    ],
    [
      'half of a noun for a part',
      STORY,
      'part: that were ripe',
      'part: { many: windfalls }',
      'words:',
      '"tables.pears.words.part.one" is missing: it should be the noun for one of them: woman',
    ],
    [
      'a form of a noun by another name',
      STORY,
      'part: that were ripe',
      'part: { one: windfall, mnay: windfalls }',
      'words:',
      '"tables.pears.words.part.mnay" is not a known field: did you mean "many"?',
    ],
    [
      'a number for a part',
      STORY,
      'part: that were ripe',
      'part: 7',
      'words:',
      `"tables.pears.words.part" should be what the part is: a phrase after the noun, such as that were ripe, or a noun of its own, such as { one: woman, many: women }, and YAML reads 7 as a number: put it in quotation marks, '7'`,
    ],
    [
      'a field by another name',
      STORY,
      'many: pears',
      'plural: pears',
      'words:',
      '"tables.pears.words.plural" is not a known field: did you mean "many"?',
    ],
    [
      'a field of another system',
      STORY,
      'title: Pears',
      'title: Pears\ndraft: yes',
      'draft',
      '"draft" is not a known field: remove it, or correct its name',
    ],
    [
      'a field twice',
      STORY,
      'byline:',
      'title: Pears again\nbyline:',
      'Pears again',
      'this is not YAML: the field "title" appears twice: keep one',
    ],
    [
      'a date in American order',
      STORY,
      'published: 2021-02-03',
      'published: 02/03/2021',
      'published',
      `"published" should be the day the story came out: ${DATE}. "02/03/2021" may mean two days: write the year first, then the month, then the day`,
    ],
    [
      'a date in words',
      STORY,
      'published: 2021-02-03',
      'published: 3 February 2021',
      'published',
      `"published" should be the day the story came out: ${DATE}. Write "3 February 2021" as 2021-02-03`,
    ],
    [
      'a day that its month does not have',
      STORY,
      'published: 2021-02-03',
      'published: 2021-02-30',
      'published',
      `"published" should be the day the story came out: ${DATE}. There is no such day as "2021-02-30"`,
    ],
    [
      'topics that are separated by semicolons',
      STORY,
      'note:',
      'topics: [Fruit; Trees]\nnote:',
      'topics',
      '"topics[1]" has a ";" in it: topics are separated by commas',
    ],
    [
      'topics that are no list',
      STORY,
      'note:',
      'topics: Fruit, trees\nnote:',
      'topics',
      '"topics" should be a list of what the story is about, each in a word or two',
    ],
    [
      'a correction that is no list',
      STORY,
      'help:',
      'corrections: { date: 2021-02-04, text: It was wrong. }\nhelp:',
      'corrections',
      '"corrections" should be a list of corrections, each with date and text',
    ],
    [
      'the name of a table with its ending',
      STORY,
      '  pears:\n',
      '  pears.csv:\n',
      'pears.csv',
      '"tables.pears.csv" should be the name of a CSV file, in small letters, digits and hyphens',
    ],
    [
      'an address with a typing error',
      SOURCES,
      'https://grower',
      'htps://grower',
      'htps',
      '"[1].url" should be where it can be read: a whole address that starts with https://',
    ],
    [
      'an address without its start',
      SOURCES,
      'https://grower',
      'www.grower',
      'www',
      '"[1].url" should be where it can be read: a whole address that starts with https://',
    ],
    [
      'an address with its start twice',
      SOURCES,
      'https://grower',
      'https://https://grower',
      'https',
      '"[1].url" should be where it can be read: a whole address that starts with https://',
    ],
  ])('%s', expectSlip);
});

test('a headline in Arabic may be a name in Latin letters', () => {
  edit(STORY, /standfirst: .*/, 'standfirst: كان {pears/spring/share} من الكمثرى ناضجا في الربيع.');
  edit(STORY, /\n---\n/, '\nlanguage: ar\n---\n');
  expect(problems()).toEqual([]);
});
