import { expect, test } from 'vitest';
import { edit, linePrefix, problems, SOURCES, STORY, useFixtureStory } from './fixture-story.ts';

useFixtureStory();

const lead = (to: string) => edit(STORY, '(#source-grower-2020)', `(${to})`);

/** The parts of a page that only some stories have, and a change that adds each to the story. */
const PARTS: [string, string, string | RegExp, string][] = [
  ['#support', STORY, 'help: []', 'help: [{ for: All, name: A line, phone: 0800 1111 }]'],
  [
    '#reporter',
    STORY,
    'help: []',
    'reporter: { about: A grower., publisher: The book, url: https://book.example }\nhelp: []',
  ],
];

test.each(PARTS)('a link may lead to %s where the story has it, and only there', (to, ...more) => {
  lead(to);
  const message = `${linePrefix(STORY, `(${to})`)}the link "${to}" leads nowhere: there is no such id on the page, and a source has the id source-…`;
  expect(problems()).toEqual([message]);
  edit(...more);
  expect(problems()).toEqual([]);
});

test.each(['#top', '#numbers', '#sources', '#corrections'])('a link may lead to %s', (to) => {
  lead(to);
  expect(problems()).toEqual([]);
});

test('a source that is worth reading needs an address to read it at', () => {
  edit(SOURCES, 'date: 2021', 'date: 2021\n  reading: All of it.');
  expect(problems()).toEqual([
    `${linePrefix(SOURCES, 'id: letter-2021')}item 2 has "reading" and no "url": give the address at which it can be read`,
  ]);
});
