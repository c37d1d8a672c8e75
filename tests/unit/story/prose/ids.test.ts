// Every place of an id with every fault. `slips/` has the commonest of them, for `npm test`.
// @module-tag breadth
// @module-tag coverage
import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectFault,
  expectOneProblem,
  prepend,
  problems,
  SOURCES,
  STORY,
  useFixtureStory,
  type Fault,
} from '../fixture-story.ts';

useFixtureStory();

const GUESS = '<Guess id="guess" of="pears/spring/whole" scene="shares">\n\nHow many?\n\n</Guess>';
const SHARES =
  '<Scene id="shares" form="dots" table="pears" title="Shares">\n\n<Step id="shares-start" state="counts/summer">\n\n### How many in spring\n\nIn words.\n\n</Step>\n\n</Scene>';

describe('a fault in an id is reported once', () => {
  test.each<Fault>([
    [
      'two steps with one id',
      STORY,
      '"count-summer"',
      '"count-spring"',
      [STORY, 'state="counts/summer"'],
      /id "count-spring" is taken on line \d+/,
    ],
    [
      'an id with a space and a capital',
      STORY,
      '"count-summer"',
      '"Count 100%"',
      [STORY, 'state="counts/summer"'],
      /small letters, digits and hyphens/,
    ],
    [
      'a heading that takes the id of a step',
      STORY,
      '### Summer',
      '### Count spring',
      [STORY, '### Count spring'],
      /the heading's own id "count-spring" is taken/,
    ],
  ])('%s', expectFault);
});

describe('a heading with the words of an id that the page uses itself is refused', () => {
  test.each([
    ['## Sources', /"sources" is taken by the page's own section "Sources": word it differently/],
    ['## Reply', /"reply" is taken by the page's own section "Reply to the newsroom"/],
    ['## Corrections', /"corrections" is taken by the page's own section "Corrections"/],
    ['## Numbers', /"numbers" is taken by the page's own section "The numbers"/],
    ['## Support', /"support" is taken by the page's own section "Help and support"/],
    ['## Reporter', /"reporter" is taken by the page's own section "The report behind/],
    ['### Top', /"top" is taken by the top of the page/],
    ['#### *Motion*', /"motion" is taken by the switch that reduces motion/],
    ['## Reply email', /"reply-email" is taken by the form for replies/],
    ['## Reply message hint', /by the form for replies/],
    ['## After count', /"after-count" is taken by the end of the scene "count"/],
    ['## Source grower 2020', /by the source "grower-2020" in the list of sources/],
    ['## Cite grower 2020 1', /"cite-grower-2020-1" is taken by a place that cites a source/],
  ])('%s', (heading, message) => {
    append(heading);
    expectOneProblem(STORY, heading, message);
  });

  test.each([
    '## After the harvest',
    '## Source of the figures',
    '## Reply of the growers',
    '## Cite this story',
    '## A title',
    '## Sources of error',
    '## Help and support',
    '## The numbers',
  ])('%s is accepted', (heading) => {
    append(heading);
    expect(problems()).toEqual([]);
  });

  test('the id of a guess’s question is refused', () => {
    prepend(GUESS);
    append(`${SHARES}\n\n## Guess question`);
    expectOneProblem(STORY, '## Guess question', /by the question of the guess "guess"/);
  });
});

describe('an author’s id that the page uses itself is refused', () => {
  test.each([
    ['motion', /the step's id "motion" is taken by the switch that reduces motion: give each/],
    ['top', /by the top of the page/],
    ['numbers', /by the page's own section "The numbers"/],
    ['sources', /by the page's own section "Sources"/],
    ['support', /by the page's own section/],
    ['reply', /by the page's own section/],
    ['corrections', /by the page's own section/],
    ['reporter', /by the page's own section/],
    ['reply-name', /by the form for replies/],
    ['reply-email-fault', /by the form for replies/],
    ['source-x', /starts with "source-", which is reserved for the entries in the list of sources/],
    ['source-grower-2020', /starts with "source-"/],
    [
      'cite-grower-2020-1',
      /starts with "cite-", which is reserved for the places that cite a source/,
    ],
    ['after-count', /is taken by the end of the scene "count"/],
    ['after-that', /starts with "after-", which is reserved for the ends of scenes and guesses/],
  ])('%s', (id, message) => {
    edit(STORY, '"count-summer"', `"${id}"`);
    expectOneProblem(STORY, `"${id}"`, message);
  });

  test('ids of scenes, guesses and HTML elements are refused too', () => {
    edit(STORY, 'id="count"', 'id="top"');
    prepend(GUESS.replace('"guess"', '"motion"'));
    append(`${SHARES}\n\n<p id="reply">Here</p>`);
    expect(problems()).toEqual([
      expect.stringMatching(/the guess's id "motion" is taken/),
      expect.stringMatching(/the scene's id "top" is taken/),
      expect.stringMatching(/the <p>'s id "reply" is taken/),
    ]);
  });

  test.each([
    ['guess-question', 'question'],
    ['guess-value', 'value'],
  ])('%s, the id of a part of a guess, is refused', (id, part) => {
    prepend(GUESS);
    append(SHARES.replace('"shares-start"', `"${id}"`));
    expectOneProblem(STORY, `"${id}"`, new RegExp(`by the ${part} of the guess "guess"`));
  });

  test('the name of an anchor is checked as an id', () => {
    append('<a name="count">Here</a>');
    expectOneProblem(STORY, '<a name', /the <a>'s id "count" is taken on line \d+/);
  });
});

test('a heading that is only a figure is refused: it has no words for an id', () => {
  append('## <Figure of="pears/summer/part" />');
  expectOneProblem(
    STORY,
    '## <Figure',
    /the heading has no words: add some, because its id is made of them/,
  );
});

test('the alternative text of an image is not part of a heading’s id, as on the page', () => {
  append('## Count ![spring](https://x.example/x.png)');
  expect(problems()).toEqual([expect.stringMatching(/the image .* is not in the story's folder/)]);
});

describe('an id or class for which reader views leave an element out is refused', () => {
  test.each([
    ['## Related crops', /"related-crops" has "related" in it, and reader views leave out/],
    ['## An extraordinary rise', /has "extra" in it.*word it differently/],
    ['## The media', /"the-media" has "media" in it/],
    ['### Share by share', /has "share" in it/],
    ['### Comments', /has "comment" in it/],
    ['<p class="sidebar">Here</p>', /the class "sidebar" of <p> has "sidebar" in it/],
    ['<div class="promo">\n\nHere\n\n</div>', /the class "promo" of <div> has "promo" in it/],
    ['<p id="social">Here</p>', /the <p>'s id "social" has "social" in it/],
  ])('%s', (text, message) => {
    append(text);
    expectOneProblem(STORY, text.split('\n')[0] ?? '', message);
  });

  test.each(['### The media', '## Sharing', '## Articles and comments'])(
    '%s is accepted',
    (heading) => {
      append(heading);
      expect(problems()).toEqual([]);
    },
  );

  test.each(['share', 'comment-spring', 'social'])('a step with the id %s is refused', (id) => {
    edit(STORY, '"count-summer"', `"${id}"`);
    expectOneProblem(
      STORY,
      `"${id}"`,
      /reader views leave out elements with such names: change it/,
    );
  });

  test('a source is refused: it would be missing from the list of sources', () => {
    edit(SOURCES, 'letter-2021', 'comment-2021');
    edit(STORY, 'letter-2021', 'comment-2021');
    expectOneProblem(SOURCES, 'comment-2021', /the source's id "comment-2021" has "comment" in it/);
  });
});
