import { test } from 'vitest';
import { expectSlips, SOURCES, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

test('a slip in YAML gives one message', () =>
  expectSlips('front-matter', [
    ['a colon in a title', 'title: Pears', 'title: Pears: a story'],
    ['a quotation mark that is never closed', 'title: Pears', 'title: "Pears'],
    ['a tab in front matter', '    caption', '\tcaption'],
    ['a reference in place of a text', 'title: Pears', 'title: *Pears'],
    ['fields that are none', /---\n[^]*?\n---/, '---\n---'],
    ['a brace that is never closed', 'whole: picked }', 'whole: picked'],
    ['none at the end', 'help: []\n---', 'help: []'],
    ['an empty line above the first', /^---/, '\n---'],
    ['one of four hyphens', /^---/, '----'],
    ['a field that may be left out, misspelt', 'help: []', 'topcis: [Fruit]\nhelp: []'],
    ['a language that has no dictionary', /\n---\n/, '\nlanguage: ar\n---\n'],
    ['half of a noun for a part', 'part: that were ripe', 'part: { many: windfalls }'],
    ['an opening without rows', 'help: []', 'opening: { table: pears, rows: [] }\nhelp: []'],
    ['a field that is missing', /byline: .*\n/, ''],
    ['a table that is a text', /tables:\n(.*\n)*?help/, 'tables: { pears: Pears }\nhelp'],
    ['a source without a publisher', /  publisher: A letter\n/, '', SOURCES],
    ['a source whose date is none', 'date: 2021', 'date: last year', SOURCES],
    [
      'the address of a help line',
      'help: []',
      "help: [{ for: All, name: A line, url: 'mailto:a@a.example' }]",
    ],
    [
      'the address of a reporter',
      'help: []',
      'reporter: { about: A, publisher: B, url: a.example }\nhelp: []',
    ],
    ['a date in American order', 'published: 2021-02-03', 'published: 02/03/2021'],
    ['a day that its month does not have', 'published: 2021-02-03', 'published: 2021-02-30'],
    ['topics that are separated by semicolons', 'note:', 'topics: [Fruit; Trees]\nnote:'],
    [
      'a correction that is no list',
      'help:',
      'corrections: { date: 2021-02-04, text: It was wrong. }\nhelp:',
    ],
    ['the name of a table with its ending', '  pears:\n', '  pears.csv:\n'],
    ['an address without its start', 'https://grower', 'www.grower', SOURCES],
  ]));
