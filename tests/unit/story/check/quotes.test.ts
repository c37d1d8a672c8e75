import { expect, test } from 'vitest';
import { append, expectSlips, problems, useFixtureStory } from '../fixture-story.ts';

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

test.each(['grower-2020', 'letter-2021'])(
  'a quotation may be of %s, with an address or without, in a sentence or by itself',
  (source) => {
    const quote = (more: string) =>
      `<Quote ${more}source="${source}" speaker="A grower" where="there" when="2020">`;
    append(`She said: ${quote('rank="brief" ')}No</Quote>.\n\n${quote('')}\nNot yet\n</Quote>`);
    expect(problems()).toEqual([]);
  },
);
