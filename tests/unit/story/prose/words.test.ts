// Every place of a word with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
} from '../fixture-story.ts';

useFixtureStory();

describe('a percentage that the data do not have is reported', () => {
  test.each([
    ['44&#37;', '44%'],
    ['**44**%', '44%'],
    ['[44](#count)%', '44%'],
    ['`44%`', '44%'],
  ])('%s', (text, words) => {
    edit(STORY, 'Few were ripe.', `Few were ripe: ${text}.`);
    expectOneProblem(
      STORY,
      'Few were ripe:',
      new RegExp(`"${words}" is no number of the data: correct it`),
    );
  });

  test('but not in a quotation that has no speaker', () => {
    append('> The 1% will never feel it.');
    expect(problems()).toEqual([]);
  });

  test.each([
    ['a list', '- 44% were'],
    ['a cell', '| Share |\n| --- |\n| 44% |'],
    ['a code block', '```\n44%\n```'],
    ['an element of HTML', '<p dir="rtl">44% were</p>'],
    ['a link’s title', '[Pears](#count "44% were")'],
  ])('in %s', (_, text) => {
    append(text);
    expectOneProblem(STORY, '44%', /"44%" is no number of the data/);
  });
});

describe('a percentage is accepted', () => {
  test.each([
    ['in a quotation', () => edit(STORY, 'Pears take their time', 'Pears take 44% more time')],
    [
      'in an address',
      () => append('See https://x.example/44%25 and [this](https://x.example/?a=44%25).'),
    ],
  ])('%s', (_, change) => {
    change();
    expect(problems()).toEqual([]);
  });
});
