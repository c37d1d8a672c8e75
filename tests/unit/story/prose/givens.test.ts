import { describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  expectOneProblem,
  linePrefix,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const GIVEN = '<Given source="letter-2021">';

describe('a number that a source gives', () => {
  test.each(['50%', 'almost half', 'about 10 per&nbsp;cent'])('may be typed: %s', (words) => {
    append(`In all, ${GIVEN}${words}</Given> of them were.`);
    expect(problems()).toEqual([]);
  });

  test('is no part of a percentage that is typed beside it', () => {
    append(`From 3 to ${GIVEN}5</Given> per cent.`);
    expect(problems()).toEqual([]);
    edit(STORY, ' per cent.', ', and 6 per cent.');
    expectOneProblem(STORY, 'From 3', /"6 per cent" is no number of the data/);
  });
});

describe('a number that a source gives, in the front matter or an attribute', () => {
  const STANDFIRST = 'of the pears were ripe.';

  test.each(['50%', '1/3', 'sixty per cent'])('may be typed: %s', (words) => {
    edit(STORY, STANDFIRST, `of {given/letter-2021/${words}} of the pears were ripe.`);
    expect(problems()).toEqual([]);
  });

  const TYPED = '"45%" is no number of the data: correct it, or write ';
  test.each([
    [
      'typed without its source, where one may be cited',
      'standfirst: In spring',
      'standfirst: At 45%. In spring',
      `"standfirst": ${TYPED}{given/source/45%} if a source gives it, =45%= if it is meant as it stands, or =45%, ours= if you worked it out`,
    ],
    [
      'typed without its source, where none can be',
      'title: Pears',
      'title: Pears at 45%',
      `"title": ${TYPED}=45%= if it is meant as it stands, or =45%, ours= if you worked it out`,
    ],
    [
      'of a source that the story does not have',
      STANDFIRST,
      'of {given/nobody/50%}.',
      'the source "nobody" of {given/nobody/50%} is not in sources.yaml: it has "grower-2020" and "letter-2021"',
    ],
    [
      'without a source',
      STANDFIRST,
      'of {given/50%}.',
      '"standfirst": "{given/50%}" should name a source and a number as the source gives it: write {given/source/50%}',
    ],
    [
      'without a number',
      STANDFIRST,
      'of {given/letter-2021/most}.',
      '"standfirst": "{given/letter-2021/most}" should name a source and a number as the source gives it: write {given/source/50%}',
    ],
  ])('is refused %s', (_, from, to, message) => {
    edit(STORY, from, to);
    expect(problems()).toEqual([`${linePrefix(STORY, to)}${message}`]);
  });

  test('is nothing that a CSV file may be called', () => {
    write('given.csv', 'season,ripe,picked\nspring,5,50\nsummer,30,60\n');
    edit(
      STORY,
      'help: []',
      '  given:\n    caption: Given\n    source: grower-2020\n    columns: { key: season, part: ripe, whole: picked }\n    words: { key: Season, one: pear, many: pears, part: that were ripe, rest: not yet ripe }\nhelp: []',
    );
    expectOneProblem(
      STORY,
      '  given:',
      /^"given" is reserved for numbers that a source gives, as \{given\/source\/50%\}: call the CSV file by another name$/,
    );
  });
});

describe('a number that a source gives is refused', () => {
  const CASES = [
    ['with a source that the story does not have', 'So <Given source="nobody">50%</Given>.'],
    ['without a source', 'So <Given>50%</Given>.'],
    ['without words', `So ${GIVEN}</Given>.`],
    ['without a number', `So ${GIVEN}most</Given>.`],
    ['with markup in it', `So ${GIVEN}**50**%</Given>.`],
    ['in a link', `So [it says ${GIVEN}50%</Given>](https://x.example).`],
    ['between paragraphs', `${GIVEN}\n50%\n</Given>`],
  ] as const;
  test('each with one message', () =>
    expectSlips(
      'givens',
      CASES.map(([name, text]): Slip => [name, /$/, `\n${text}\n`]),
    ));

  test('in a quotation', () => {
    edit(STORY, 'Pears take their time', `Pears take ${GIVEN}50%</Given> of it`);
    expectOneProblem(
      STORY,
      'Pears take',
      /words: write the number as it was said, without <Given>/,
    );
  });
});
