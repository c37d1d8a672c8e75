import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectFault,
  problems,
  STORY,
  useFixtureStory,
  type Fault,
} from '../fixture-story.ts';

useFixtureStory();

describe('a fault in a quotation is reported once', () => {
  test.each<Fault>([
    [
      'a quotation whose source is not in sources.yaml',
      STORY,
      '<Quote source="grower-2020"',
      '<Quote source="nobody"',
      [STORY, '<Quote'],
      /source "nobody" is not in sources.yaml: it has "grower-2020" and "letter-2021"/,
    ],
    [
      'a quotation on a day that is not in the calendar',
      STORY,
      'when="2020-10"',
      'when="2020-13"',
      [STORY, '<Quote'],
      /the quotation's date, when="2020-13", is not a calendar date/,
    ],
    [
      'a quotation after the story was last changed',
      STORY,
      'when="2020-10"',
      'when="2021-02-04"',
      [STORY, '<Quote'],
      /the quotation's date, when="2021-02-04", is after the last change of the story \(2021-02-03\): correct the date, or say when the story was "updated"/,
    ],
    [
      'a quotation of an unknown rank',
      STORY,
      '<Quote source',
      '<Quote rank="huge" source',
      [STORY, '<Quote'],
      /the quotation's rank "huge" is not known: it is "lead" or "brief"/,
    ],
    [
      'a brief quotation on lines of its own',
      STORY,
      '<Quote source',
      '<Quote rank="brief" source',
      [STORY, '<Quote'],
      /a quotation of rank "brief" is in a sentence: put it into a paragraph, or leave the rank out/,
    ],
    [
      'a quotation in a sentence that has no rank',
      STORY,
      'Few were ripe.',
      'She said: <Quote source="grower-2020" speaker="A grower" where="there" when="2020">No</Quote>.',
      [STORY, 'She said'],
      /the quotation is in a sentence: give it rank="brief", or put its words on lines of their own, between/,
    ],
    [
      'a quotation that is younger than its source',
      STORY,
      'when="2020-10"',
      'when="2020-11"',
      [STORY, '<Quote'],
      /the quotation's date, when="2020-11", is after its source, "grower-2020", which is dated 2020-10: correct one/,
    ],
    [
      'a brief quotation with nothing around it',
      STORY,
      'Few were ripe.',
      '<Quote source="grower-2020" speaker="A grower" where="there" when="2020" rank="brief">No</Quote>',
      [STORY, '<Quote'],
      /in a sentence, and here nothing is around it: write the sentence, or leave the rank out/,
    ],
    [
      'a brief quotation with a note',
      STORY,
      'Few were ripe.',
      'She said: <Quote source="grower-2020" speaker="A grower" where="there" when="2020" rank="brief" note="So.">No</Quote>.',
      [STORY, 'She said'],
      /a quotation of rank "brief" has no room for a note: write it in the text/,
    ],
    [
      'a brief quotation with a role',
      STORY,
      'Few were ripe.',
      'She said: <Quote source="grower-2020" speaker="B" role="a grower" where="there" when="2020" rank="brief">No</Quote>.',
      [STORY, 'She said'],
      /a quotation of rank "brief" has no room for a role: write it in the text/,
    ],
    [
      'a lead quotation that goes on after its large words',
      STORY,
      'when="2020-10">\nPears take their time',
      'when="2020-10" rank="lead">\n<b>Pears take their time</b>, and so do quinces',
      [STORY, '<b>Pears'],
      /the words in <b> stand alone and large at its end: nothing may follow them/,
    ],
    [
      'a lead quotation in a sentence',
      STORY,
      'Few were ripe.',
      'She said: <Quote rank="lead" source="grower-2020" speaker="A grower" where="there" when="2020">No</Quote>.',
      [STORY, 'She said'],
      /the quotation is in a sentence: give it rank="brief"/,
    ],
    [
      'a speaker who is introduced twice',
      STORY,
      '<Quote source',
      '<Quote role="grower" source="grower-2020" speaker="A grower" where="at home" when="2020">\nThey do\n</Quote>\n\n<Quote role="again" source',
      [STORY, 'role="again"'],
      /the role of "A grower" is given with an earlier quotation/,
    ],
    [
      'a speaker who is introduced again after a quotation without a role',
      STORY,
      /<Quote ([^]*?<\/Quote>)/,
      '<Quote role="grower" $1\n\n<Quote $1\n\n<Quote role="again" $1',
      [STORY, 'role="again"'],
      /the role of "A grower" is given with an earlier quotation/,
    ],
  ])('%s', expectFault);
});

test.each([
  ['emphasis', '*She said # to him.*'],
  ['an element', '<b>She said # to him.</b>'],
  ['a summary', '<details><summary>She said # so.</summary>Text.</details>'],
])('a brief quotation in a sentence that is all in %s is right', (_, sentence) => {
  const quote =
    '<Quote source="grower-2020" speaker="A grower" where="there" when="2020" rank="brief">No</Quote>';
  edit(STORY, 'Few were ripe.', sentence.replace('#', quote));
  expect(problems()).toEqual([]);
});

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
