import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readChecked } from '../../../src/build/checked.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import { copyPictureFonts } from '../story/copy-fixtures.ts';
import {
  append,
  at,
  edit,
  linePrefix,
  PEARS,
  PUBLICATION,
  SOURCES,
  STORY,
  useFixtureStory,
} from '../story/fixture-story.ts';

useFixtureStory();

/** The problems, with the fonts of the pictures where the project has them. */
function problems(): string[] {
  const root = fileURLToPath(new URL('../../../', `file://${at(STORY)}`));
  copyPictureFonts(root);
  return readChecked(root).problems.map(formatProblem);
}

test('a strict check takes advice for errors', () => {
  const root = fileURLToPath(new URL('../../../', `file://${at(STORY)}`));
  copyPictureFonts(root);
  append('More than <Figure of="pears/summer/part" />.');
  const [lax, strict] = [false, true].map((isStrict) => readChecked(root, isStrict));
  expect(lax?.content).toBeDefined();
  expect(lax?.problems).toEqual([expect.objectContaining({ severity: 'advice' })]);
  expect(strict?.content).toBeUndefined();
  expect(strict?.problems).toEqual([expect.objectContaining({ severity: undefined })]);
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
      /^\S+ ".*" does not fit in the pictures? .*: \d+ characters, where at most \d+ fit\. Shorten it$/,
    );
    const [, all, most] = /(\d+) characters, where at most (\d+) fit/.exec(first) ?? [];
    expect(Number(most)).toBeGreaterThan(100);
    expect(Number(most)).toBeLessThan(Number(all));
  });
});

describe('a text of a picture in letters that its fonts do not have is refused where it was written', () => {
  const instead =
    'cards and pictures would have a gap there. Remove it, or write it in Latin letters';
  const PEAR = 'the fonts of pictures lack "梨" (U+68A8)';

  test.each([
    ['the headline', STORY, 'title: Pears', 'title: Pears 梨'],
    ['the headline, as an escape', STORY, 'title: Pears', 'title: "Pears \\u68a8"'],
    ['a caption', STORY, 'caption: Pears picked', 'caption: 梨 picked'],
    ['the title of a scene', STORY, 'title="Each dot is a pear', 'title="Each 梨 is a pear'],
    ['the name of a row', PEARS, 'summer', '梨'],
    ['a publisher', SOURCES, 'publisher: ', 'publisher: 梨 '],
    ['the credit of the publication', PUBLICATION, 'credit: ', 'credit: 梨 '],
  ])('%s', (_, file, from, to) => {
    if (file === PEARS) edit(STORY, /\/summer/g, '/梨');
    edit(file, from, to);
    expect(problems()).toEqual([`${linePrefix(file, to)}${PEAR}: ${instead}`]);
  });

  test('a letter whose accent is a character of its own has to be one character', () => {
    edit(STORY, 'title: Pears', 'title: Pears on Mo\u0302n');
    expect(problems()).toEqual([
      `${linePrefix(STORY, 'title:')}the fonts of pictures lack "\u0302" (U+0302), an accent that is apart from its letter: write "\u00F4" (U+00F4) as one character`,
    ]);
    edit(STORY, 'on Mo\u0302n', 'on Mo\u0302n 梨');
    expect(problems()[0]).toContain('Remove it, or write it in Latin letters');
  });
});

test('in the text of a story, readers see them in fonts of their own', () => {
  append('梨 and Груши 🍐');
  expect(problems()).toEqual([]);
});
