import { beforeEach, expect, test } from 'vitest';
import { readChecked } from '../../../src/build/checked.ts';
import { formatProblem } from '../../../src/data/problem.ts';
import { copyPictureFonts } from '../story/copy-fixtures.ts';
import {
  append,
  at,
  edit,
  expectSlips,
  PEARS,
  PUBLICATION,
  SOURCES,
  STORY,
  useFixtureStory,
} from '../story/fixture-story.ts';

useFixtureStory();
const root = () => at('content/..');
beforeEach(() => copyPictureFonts(root()));

const problems = () => readChecked(root()).problems.map(formatProblem);

test('a strict check takes advice for errors', () => {
  append('More than <Figure of="pears/summer/part" />.');
  const [lax, strict] = [false, true].map((isStrict) => readChecked(root(), isStrict));
  expect(lax?.content).toBeDefined();
  expect(lax?.problems).toEqual([expect.objectContaining({ severity: 'advice' })]);
  expect(strict?.content).toBeUndefined();
  expect(strict?.problems).toEqual([expect.objectContaining({ severity: undefined })]);
});

const tooLong = 'and more of them '.repeat(26).trimEnd();

test('a text that a picture cannot show is refused once, where it was written', () =>
  expectSlips(
    'pictures',
    [
      ['a headline that is too long', 'title: Pears', `title: Pears ${tooLong}`],
      ['a caption that is too long', 'caption: Pears picked', `caption: Pears picked ${tooLong}`],
      [
        'a title that is too long',
        'title="Each dot is a pear',
        `title="Each dot is a pear ${tooLong}`,
      ],
      ['a headline without letters', 'title: Pears', 'title: Pears 梨'],
      ['a headline with an escape', 'title: Pears', 'title: "Pears \\u68a8"'],
      ['a caption without letters', 'caption: Pears picked', 'caption: 梨 picked'],
      ['a title without letters', 'title="Each dot is a pear', 'title="Each 梨 is a pear'],
      [
        'a row’s name without letters',
        () => {
          edit(STORY, /\/summer/g, '/梨');
          edit(PEARS, 'summer', '梨');
        },
      ],
      ['a publisher without letters', 'publisher: ', 'publisher: 梨 ', SOURCES],
      ['a credit without letters', 'credit: ', 'credit: 梨 ', PUBLICATION],
      ['an accent apart from its letter', 'title: Pears', 'title: Pears on Mo\u0302n'],
      ['such an accent and a letter', 'title: Pears', 'title: Pears on Mo\u0302n 梨'],
    ],
    problems,
  ));

test('in the text of a story, readers see them in fonts of their own', () => {
  append('梨 and Груши 🍐');
  expect(problems()).toEqual([]);
});
