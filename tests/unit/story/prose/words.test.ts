// Every place of a word with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
  prepend,
  problems,
  STORY,
  useFixtureStory,
} from '../fixture-story.ts';

useFixtureStory();

describe('a percentage typed in the text is reported', () => {
  test.each([
    ['44&#37;', '44%'],
    ['44\\%', '44%'],
    ['**44**%', '44%'],
    ['<b>44</b>%', '44%'],
    ['44{/* so */}%', '44%'],
    ['[44](#count)%', '44%'],
    ['`44%`', '44%'],
    ['44<br/>%', '44%'],
  ])('%s', (text, words) => {
    edit(STORY, 'Few were ripe.', `Few were ripe: ${text}.`);
    expectOneProblem(
      STORY,
      'Few were ripe:',
      new RegExp(`"${words}" is typed by hand: write <Figure`),
    );
  });

  test('but not in a quotation that has no speaker', () => {
    append('> The 1% will never feel it.');
    expect(problems()).toEqual([]);
  });

  test.each([
    ['a heading', '## In all 44% were'],
    ['a list', '- 44% were'],
    ['a cell', '| Share |\n| --- |\n| 44% |'],
    ['a code block', '```\n44%\n```'],
    ['an element of HTML', '<p dir="rtl">44% were</p>'],
    ['a link’s title', '[Pears](#count "44% were")'],
    ['an element’s title', '<abbr title="44% were">P</abbr>'],
  ])('in %s', (_, text) => {
    append(text);
    expectOneProblem(STORY, '44%', /"44%" is typed by hand/);
  });

  test('in the question of a guess', () => {
    prepend('<Guess id="guess" of="pears/spring/rest">\n  Was it 44%?\n</Guess>');
    expectOneProblem(STORY, 'Was it', /"44%" is typed by hand/);
  });

  test('split over several lines', () => {
    append('It was\nas much as\n44\nper cent, so');
    expectOneProblem(STORY, '44', /"44 per cent" is typed by hand/);
  });

  test('a number and a sign in two paragraphs are not a percentage', () => {
    append('It was 44\n\n% is a sign.');
    expect(problems()).toEqual([]);
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

  test('in a quotation with another fault, which alone is reported', () => {
    edit(STORY, 'Pears take their time', 'Pears take 44% more time');
    edit(STORY, ' speaker="A grower"', '');
    expectOneProblem(STORY, '<Quote', /<Quote> has no speaker/);
  });
});
