import { expect, test } from 'vitest';
import { append, edit, expectSlips, problems, STORY, useFixtureStory } from '../fixture-story.ts';

useFixtureStory();

test('a fault in a quotation is reported once', () =>
  expectSlips('quotes', [
    [
      'a quotation whose source is not in sources.yaml',
      '<Quote source="grower-2020"',
      '<Quote source="nobody"',
    ],
    ['a quotation on a day that is not in the calendar', 'when="2020-10"', 'when="2020-13"'],
    ['a quotation after the story was last changed', 'when="2020-10"', 'when="2021-02-04"'],
    ['a quotation of an unknown rank', '<Quote source', '<Quote rank="huge" source'],
    ['a brief quotation on lines of its own', '<Quote source', '<Quote rank="brief" source'],
    [
      'a quotation in a sentence that has no rank',
      'Few were ripe.',
      'She said: <Quote source="grower-2020" speaker="A grower" where="there" when="2020">No</Quote>.',
    ],
    ['a quotation that is younger than its source', 'when="2020-10"', 'when="2020-11"'],
    [
      'a lead quotation in a sentence',
      'Few were ripe.',
      'She said: <Quote rank="lead" source="grower-2020" speaker="A grower" where="there" when="2020">No</Quote>.',
    ],
  ]));

test('a brief quotation in a sentence is right', () => {
  edit(
    STORY,
    'Few were ripe.',
    'She said: <Quote rank="brief" source="grower-2020" speaker="A grower" where="there" when="2020">No</Quote>.',
  );
  expect(problems()).toEqual([]);
});

test.each(['rank="brief" ', ''])(
  'a quotation may be from a source without an address: %s',
  (rank) => {
    const quote = `<Quote ${rank}source="letter-2021" speaker="A grower" where="in a letter" when="2021">`;
    append(rank === '' ? `${quote}\nNot yet\n</Quote>` : `She wrote: ${quote}Not yet</Quote>.`);
    expect(problems()).toEqual([]);
  },
);
