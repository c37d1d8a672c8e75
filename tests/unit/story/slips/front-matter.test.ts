import { describe, test } from 'vitest';
import { expectSlip, SOURCES, useFixtureStory, type Slip } from '../fixture-story.ts';

useFixtureStory();

describe('a slip in YAML gives one message', () => {
  test.each<Slip>([
    ['a colon in a title', 'title: Pears', 'title: Pears: a story'],
    ['a quotation mark that is never closed', 'title: Pears', 'title: "Pears'],
    ['a tab in front matter', '    caption', '\tcaption'],
    ['a brace that is never closed', 'whole: picked }', 'whole: picked'],
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
    ['a field that may be left out, misspelt', 'help: []', 'topcis: [Fruit]\nhelp: []'],
    ['a field of a table that may be left out, misspelt', 'help: []', '    breks: []\nhelp: []'],
    ['a language that has no dictionary', /\n---\n/, '\nlanguage: ar\n---\n'],
    ['half of a noun for a part', 'part: that were ripe', 'part: { many: windfalls }'],
    ['a number for a part', 'part: that were ripe', 'part: 7'],
    ['a field of another system', 'title: Pears', 'title: Pears\ndraft: yes'],
    ['a field twice', 'byline:', 'title: Pears again\nbyline:'],
    ['a date in American order', 'published: 2021-02-03', 'published: 02/03/2021'],
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
