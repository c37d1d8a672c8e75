// @module-tag breadth
import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlip,
  expectOneProblem,
  prepend,
  problems,
  SOURCES,
  STORY,
  useFixtureStory,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const GUESS = '<Guess id="guess" of="pears/spring/rest">\n\nHow many?\n\n</Guess>';
const SHARES =
  '<Scene id="shares" form="dots" table="pears" title="Shares">\n\n<Step id="shares-start" state="counts/summer">\n\n### How many in spring\n\nIn words.\n\n</Step>\n\n</Scene>';

describe('a fault in an id is reported once', () => {
  test.each<Slip>([
    ['two steps with one id', '"count-summer"', '"count-spring"'],
    ['an id with a space and a capital', '"count-summer"', '"Count 100%"'],
    [
      'a step with the id of a source’s entry in the list',
      '"count-summer"',
      '"source-grower-2020"',
    ],
  ])('%s', expectSlip);
});

describe('an author may give any id', () => {
  test('to scenes, guesses, HTML elements and sources', () => {
    edit(STORY, 'id="count"', 'id="related"');
    prepend(GUESS.replace('"guess"', '"motion"'));
    append(
      `${SHARES.replace('"shares-start"', '"motion-value"')}\n\n<p id="reply">[Here](#after-related)</p>`,
    );
    edit(SOURCES, 'letter-2021', 'comment-2021');
    edit(STORY, 'letter-2021', 'comment-2021');
    expect(problems()).toEqual([]);
  });

  test('but a link to it has to be right', () => {
    edit(STORY, '"count-summer"', '"share-2014"');
    append('As [before](#share-2015).');
    expectOneProblem(STORY, '#share-2015', /leads nowhere: there is no such id/);
  });

  test('the name of an anchor is checked as an id', () => {
    append('<a name="count">Here</a>');
    expectOneProblem(STORY, '<a name', /the <a>'s id "count" is taken on line \d+/);
  });
});

test('the alternative text of an image is not part of a heading’s id, as on the page', () => {
  append('## Count ![spring](https://x.example/x.png)');
  expect(problems()).toEqual([expect.stringMatching(/the image .* is not in the story's folder/)]);
});
