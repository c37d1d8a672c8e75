import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readChecked } from '../../../src/build/checked.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import {
  at,
  edit,
  linePrefix,
  PUBLICATION,
  SOURCES,
  STORY,
  useFixtureStory,
} from '../story/fixture-story.ts';

useFixtureStory();

/** The problems, with the fonts of the pictures where the project has them. */
function problems(): string[] {
  const root = fileURLToPath(new URL('../../../', `file://${at(STORY)}`));
  const fonts = 'src/syndication/pictures/fonts/';
  cpSync(fileURLToPath(new URL(`../../../${fonts}`, import.meta.url)), `${root}${fonts}`, {
    recursive: true,
  });
  return readChecked(root).problems.map(formatProblem);
}

test('the words of pictures have room', () => {
  expect(problems()).toEqual([]);
});

describe('a text that a picture would cut is refused once, with its line and how much of it fits', () => {
  test.each([
    ['the headline', 'title: Pears'],
    ['a caption', 'caption: Pears picked'],
    ['the title of a scene', 'title="Each dot is a pear'],
  ])('%s', (_, from) => {
    edit(STORY, from, `${from} ${'and more of them '.repeat(60)}`.trimEnd());
    const [first = '', ...more] = problems();
    expect(more).toEqual([]);
    expect(first.startsWith(linePrefix(STORY, from))).toBe(true);
    expect(first).toMatch(
      /^\S+ ".*" has no room in the pictures? .*: \d+ characters, where at most \d+ fit\. Shorten it$/,
    );
    const [, all, most] = /(\d+) characters, where at most (\d+) fit/.exec(first) ?? [];
    expect(Number(most)).toBeGreaterThan(100);
    expect(Number(most)).toBeLessThan(Number(all));
  });
});

test.each([
  ['a publisher', SOURCES, 'publisher: '],
  ['the credit of the publication', PUBLICATION, 'credit: '],
])('%s that pictures would cut is refused where it was written', (_, file, from) => {
  edit(file, from, `${from}${'and more of them '.repeat(60)}`);
  const found = problems();
  expect(found.length).toBeGreaterThan(0);
  for (const problem of found) expect(problem.startsWith(linePrefix(file, from))).toBe(true);
});
