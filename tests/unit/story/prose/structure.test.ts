import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  expectOneProblem,
  prepend,
  problems,
  STORY,
  useFixtureStory,
} from '../fixture-story.ts';

useFixtureStory();

test('a fault in the structure of a story is reported once', () =>
  expectSlips('structure', [
    [
      'a step outside a scene',
      /<Step id="count-summer"[^]*?<\/Step>\n\n<\/Scene>/,
      '</Scene>\n\n<Step id="alone" state="counts/summer">\n\n### Alone\n\n</Step>',
    ],
    [
      'a step inside a step',
      'Few were ripe.',
      '<Step id="inner" state="counts/summer">\n\n### In\n\n</Step>',
    ],
    ['a step without a heading', '### Spring\n\n', ''],
    ['a step whose heading has more signs', '### Spring', '#### Spring'],
    ['a scene without steps', /<Step[^]*<\/Step>\n\n(?=<\/Scene>)/, 'No step.\n\n'],
  ]));

describe('a figure in a quotation is refused', () => {
  test.each([
    [
      '<Figure of="pears/summer/part" /> pears',
      /a quotation is somebody's words: write the number/,
    ],
    ['{pears/summer/part} pears', /is code: a quotation is somebody's words, write the number/],
  ])('%s', (words, message) => {
    edit(STORY, 'Pears take their time', words);
    expectOneProblem(STORY, words, message);
  });
});

describe('a component without words, or with words that nobody would see, is refused', () => {
  test.each([
    [
      '<Quote source="grower-2020" speaker="A grower" where="there" when="2020"></Quote>',
      /the quotation has no words/,
    ],
    ['<Guess id="guess" of="pears/spring/rest" />', /the guess has no question/],
    ['So <Figure of="pears/summer/part">thirty</Figure>.', /a <Figure> prints its number/],
    [
      '<Finding table="pears">\n\nSo\n\n</Finding>',
      /a <Finding> has no words of its own: write it as/,
    ],
    ['<End>\n\nSo\n\n</End>', /an <End \/> stands alone .*: write it as <End \/>/],
  ])('%s', (text, message) => {
    prepend(text);
    expectOneProblem(STORY, text.split('\n')[0] ?? '', message);
  });
});

describe('braces in the text are refused as code, with advice', () => {
  test.each([
    [
      '### So {pears/summer/share}',
      /\{pears\/summer\/share\} is code: for a figure, write <Figure/,
    ],
    ['So {pears/spring..summer/times}', /this is not MDX: Could not parse expression/],
  ])('%s', (text, message) => {
    append(text);
    expectOneProblem(STORY, text, message);
  });
});

describe('where the story ends', () => {
  test('is said once, alone, after the story', () => {
    append('<End />\n\n## Notes\n\nSo it was.');
    expect(problems()).toEqual([]);
    append('<End />');
    expect(problems()).toEqual([
      expect.stringMatching(/story.mdx:\d+: the story has an <End \/> already: it ends once$/),
    ]);
  });

  test.each([['in a sentence', 'Few were ripe.', 'Few <End /> were ripe.']])(
    'an <End /> %s is refused',
    (_, from, to) => {
      edit(STORY, from, to);
      expectOneProblem(
        STORY,
        '<End />',
        /an <End \/> stands alone between the story and its notes/,
      );
    },
  );
});

test.each([
  [
    'in a step',
    'Few were ripe.',
    'Few were ripe.\n\n<Finding table="pears" />',
    /a <Finding> is a graphic of its own: put it outside the scene/,
  ],
  [
    'in a quotation',
    'Pears take their time',
    'Pears\n\n<Finding table="pears" />\n\ntake time',
    /a <Finding> stands between paragraphs, and this one is in <Quote>: move it out/,
  ],
  [
    'in a sentence',
    'It was <Figure',
    '<Finding table="pears" /> It was <Figure',
    /a <Finding> is a graphic of its own: put it between/,
  ],
])('a <Finding> %s is refused', (_, from, to, message) => {
  edit(STORY, from, to);
  expectOneProblem(STORY, '<Finding', message);
});
