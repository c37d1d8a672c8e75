import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { problemPage } from '../../../src/development/problems.ts';

const itemsOf = (problems: string[]) =>
  Array.from(
    parseHTML(problemPage(problems)).document.querySelectorAll('li'),
    ({ textContent }) => textContent,
  );

test('the page has every problem in the checker’s own words, with its place', () => {
  const problems = [
    'content/stories/a b/pears.csv:4: "ripe" is "<b>many</b>": it should be a number & no more',
    'content/stories/a b/story.mdx:12: this is not MDX: <Step> is open (85:1-85:36)\nstill the same',
    'a message without a place',
  ];
  expect(itemsOf(problems).map((text) => text.trim())).toEqual(problems);
  expect(parseHTML(problemPage(problems)).document.title).toBe(
    'There are 3 mistakes in the content',
  );
  expect(problemPage(problems)).not.toMatch(/ style=| on\w+=/);
});
