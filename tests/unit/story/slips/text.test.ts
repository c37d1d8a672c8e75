import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
} from '../fixture-story.ts';

useFixtureStory();

const WORDS = 'Pears take their time';

test('a link without words is told', () => {
  append('So it was, [](https://pears.example/).');
  expect(problems()).toEqual([
    `${linePrefix(STORY, '[](')}the link to https://pears.example/ has no words: write [words](https://pears.example/)`,
  ]);
});

test('a slip in a tag gives one message', () =>
  expectSlips('text', [
    [
      'an instruction for a program in an element',
      'Few were ripe.',
      '<p set:html="44%">Few were ripe.</p>',
    ],
    [
      'an address outside links',
      'Few were ripe.',
      '<a href="https://a.example/" ping="https://b.example/">a</a>',
    ],
    ['an anchor with the id of another', 'Few were ripe.', '<a name="count">Here</a>'],
    ['a step that is never closed', '</Step>', ''],
    ['a component of another system', 'Few were ripe.', '<YouTube id="x" />'],
    ['a comment of HTML', 'Few were ripe.', '<!-- to do -->'],
    ['a sign for less than', 'Few were ripe.', 'Of them, <5 were ripe.'],
    [
      'an attribute without quotation marks',
      '<Figure of="pears/summer/part"',
      '<Figure of=pears/summer/part',
    ],
    ['a quotation mark that is never closed', 'id="count-summer"', 'id="count-summer'],
    ['a figure in braces', 'Few were ripe.', 'Of them, {pears/spring/part} were ripe.'],
    ['a heading of a section in a step', '### Spring', '## Spring'],
    [
      'a second heading in a step',
      'Few were ripe.',
      'Few were ripe.\n\n### More\n\nSo.\n\n#### Yet more',
    ],
    ['two steps with one id', 'count-summer', 'count-spring'],
    ['a step with the id of a source’s entry', 'count-summer', 'source-grower-2020'],
    ['an id with a space', 'count-summer', 'The summer'],
    ['a table with its ending', 'table="pears"', 'table="pears.csv"'],
  ]));

describe('a slip in words gives one message', () => {
  test('each with one message', () =>
    expectSlips('words', [
      ['a heading of the first level', '## How it was', '# How it was'],
      ['a percentage that the data do not have', 'Few were ripe.', 'Then 11% were ripe.'],
      ['a row that is misspelt in a figure', 'pears/summer/part', 'pears/sumer/part'],
      [
        'a figure that compares a row with itself',
        'pears/summer/part',
        'pears/summer..summer/part',
      ],
      ['a figure without a row', 'pears/summer/part', 'pears'],
    ]));

  test.each(['“Pears” take “their time”', `“${WORDS}”`, `"${WORDS}."`])(
    'a quotation may have quotation marks within it and around it: %s',
    (words) => {
      edit(STORY, WORDS, words);
      expect(problems()).toEqual([]);
    },
  );
});

test('links to pages, emails, telephones, sources, files, other stories and places are right', () => {
  append(`[a](https://help.example/?a#b) [b](http://help.example) [c](mailto:jo@help.example)
[d](tel:+448001111) [e](#caf%C3%A9) [f](../quinces-and-markup/#sources) [g] [h]

## Café

[g]: #source-grower-2020
[h]: data/pears.csv`);
  expect(problems()).toEqual([]);
});

describe('a slip in a link gives one message', () => {
  const WITHIN =
    'within the site there are "data/pears.csv", "../orchard/", "../quinces-and-markup/" and "#id"';
  const WHOLE = 'write the whole address of a public site, or mailto:… or tel:…';
  test.each([
    ['[so](htps://x.example)', `the link "htps://x.example" leads nowhere: ${WHOLE}`],
    ['[so](data/plums.csv)', `the link "data/plums.csv" leads nowhere: ${WITHIN}`],
    ['[so](/stories/orchard/)', `the link "/stories/orchard/" leads nowhere: ${WITHIN}`],
    ['[so](www.x.example)', `the link "www.x.example" leads nowhere: ${WHOLE}`],
    [
      '[so](#grower-2020)',
      'the link "#grower-2020" leads nowhere: there is no such id on the page, and a source has the id source-…',
    ],
    [
      '![So](./pear.png)',
      `the image "./pear.png" is not there: put the file into the story's folder`,
    ],
    [
      '![So](https://x.example/pear.png)',
      `the image "https://x.example/pear.png" is not in the story's folder: put it there and write ./name.png`,
    ],
  ])('%s', (text, message) => {
    append(text);
    expect(problems()).toEqual([`${linePrefix(STORY, text)}${message}`]);
  });
});
