import { describe, test } from 'vitest';
import { expectSlip, SOURCES, useFixtureStory, type Slip } from '../fixture-story.ts';

useFixtureStory();

describe('a slip in YAML gives one message', () => {
  test.each<Slip>([
    ['a colon in a title', 'title: Pears', 'title: Pears: a story'],
    ['a colon in a text in braces', 'part: that were ripe', 'part: ripe: at last'],
    [
      'a figure in a text in braces',
      'part: that were ripe',
      'part: asked {pears/spring/whole} of them',
    ],
    [
      'a figure at the start of a text in braces',
      'part: that were ripe',
      'part: {pears/spring/whole} of them',
    ],
    ['a bracket in a text in braces', 'part: that were ripe', 'part: asked [and told] of them'],
    ['two commas in a text in braces', 'rest: not yet ripe', 'rest: not yet, or never, ripe'],
    ['a quotation at the start of a title', 'title: Pears', 'title: "Ripe" pears'],
    ['an apostrophe between single quotation marks', 'title: Pears', "title: 'It's ripe'"],
    ['a quotation mark that is never closed', 'title: Pears', 'title: "Pears'],
    ['a figure at the start of a title', 'title: Pears', 'title: {pears/spring/share} were ripe'],
    ['a figure alone as a title', 'title: Pears', 'title: {pears/spring/share}'],
    ['a sign at the start of a title', 'title: Pears', 'title: @pears'],
    ['a # in a title', 'title: Pears', 'title: Pear #1'],
    ['a # and a space in a title', 'title: Pears', 'title: Pears take tram # 1 to work'],
    ['no space after a colon', 'title: Pears', 'title:Pears'],
    ['a tab in front matter', '    caption', '\tcaption'],
    ['a tab in the sources', '  publisher: A grower', '\tpublisher: A grower', SOURCES],
    ['a line that is indented less than its group', '    source:', '   source:'],
    ['a line that is indented without a group', 'note:', ' note:'],
    ['a colon in the second line of a text', 'title: Pears', 'title: Pears\n  are ripe: a story'],
    ['a line that is no field', 'note:', 'A story about pears.\nnote:'],
    [
      'a figure in a text in braces over several lines',
      'help: []',
      'corrections:\n  - {\n      text: asked {pears/spring/whole},\n      date: 2021-02-04,\n    }\nhelp: []',
    ],
    ['a brace that is never closed', 'whole: picked }', 'whole: picked'],
    ['no space after a hyphen', '- id: grower-2020', '-id: grower-2020', SOURCES],
  ])('%s', expectSlip);
});

describe('front matter without its fences gives one message', () => {
  test.each<Slip>([
    ['none at the end', 'help: []\n---', 'help: []'],
    ['an empty line above the first', /^---/, '\n---'],
    ['one of four hyphens', /^---/, '----'],
  ])('%s', expectSlip);
});

describe('a slip in a field gives one message', () => {
  test.each<Slip>([
    ['a field that is misspelt', 'standfirst', 'standfist'],
    ['a field with a capital', 'title: Pears', 'Title: Pears'],
    ['a field that may be left out, misspelt', 'help: []', 'topcis: [Fruit]\nhelp: []'],
    ['a field of a table that may be left out, misspelt', 'help: []', '    breks: []\nhelp: []'],
    ['a language that has no dictionary', /\n---\n/, '\nlanguage: ar\n---\n'],
    ['half of a noun for a part', 'part: that were ripe', 'part: { many: windfalls }'],
    [
      'a form of a noun by another name',
      'part: that were ripe',
      'part: { one: windfall, mnay: windfalls }',
    ],
    ['a number for a part', 'part: that were ripe', 'part: 7'],
    ['a field by another name', 'many: pears', 'plural: pears'],
    ['a field of another system', 'title: Pears', 'title: Pears\ndraft: yes'],
    ['a field twice', 'byline:', 'title: Pears again\nbyline:'],
    ['a date in American order', 'published: 2021-02-03', 'published: 02/03/2021'],
    ['a date in words', 'published: 2021-02-03', 'published: 3 February 2021'],
    ['a day that its month does not have', 'published: 2021-02-03', 'published: 2021-02-30'],
    ['topics that are separated by semicolons', 'note:', 'topics: [Fruit; Trees]\nnote:'],
    ['topics that are no list', 'note:', 'topics: Fruit, trees\nnote:'],
    [
      'a correction that is no list',
      'help:',
      'corrections: { date: 2021-02-04, text: It was wrong. }\nhelp:',
    ],
    ['the name of a table with its ending', '  pears:\n', '  pears.csv:\n'],
    ['an address with a typing error', 'https://grower', 'htps://grower', SOURCES],
    ['an address without its start', 'https://grower', 'www.grower', SOURCES],
    ['an address with its start twice', 'https://grower', 'https://https://grower', SOURCES],
  ])('%s', expectSlip);
});
