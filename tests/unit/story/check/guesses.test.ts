import { expect, test } from 'vitest';
import {
  append,
  edit,
  expectSlips,
  PEARS,
  prepend,
  problems,
  STORY,
  useFixtureStory,
  write,
  type Slip,
} from '../fixture-story.ts';

useFixtureStory();

const guess = (of: string, more = 'id="guess"') =>
  `<Guess ${more} of="${of}">\n\nHow many?\n\n</Guess>`;
const guessed = (of: string): Slip => [`a guess at ${of}`, () => prepend(guess(of))];
const startedAt = (from: string): Slip => [
  `a slider that starts at ${from}`,
  () => prepend(guess('pears/summer/rest', `id="guess" from="${from}"`)),
];

test.each(['part', 'rest', 'share'])('a guess may be at the %s of a row', (measure) => {
  prepend(guess(`pears/summer/${measure}`, `id="guess" from="pears/spring/${measure}"`));
  expect(problems()).toEqual([]);
});

test('what cannot be guessed is reported once', () =>
  expectSlips('guesses', [
    guessed('plums/summer/share'),
    guessed('pears/summer/whole'),
    guessed('pears/spring..summer/share'),
    startedAt('pears/spring/part'),
    startedAt('pears/summer/rest'),
    startedAt('pears/spring..summer/rest'),
    [
      'a second guess',
      () =>
        prepend(`${guess('pears/summer/share')}\n\n${guess('pears/summer/rest', 'id="other"')}`),
    ],
    [
      'a guess at a value',
      () => {
        write('farms.csv', 'farm,tonnes\nHill,4.1\nMill,6.2\n');
        edit(
          STORY,
          'help: []',
          'values: { farms: { caption: All, source: grower-2020, columns: { key: farm, value: tonnes }, words: { key: Farm, value: harvest }, unit: { after: t, decimals: 1 } } }\nhelp: []',
        );
        append('<Finding table="farms" />');
        append(guess('farms/Mill/value'));
      },
    ],
    [
      'more dots than have room',
      () => {
        edit(PEARS, '30,60', '30,1201');
        edit(STORY, /<Scene[^]*<\/Scene>/, '');
        prepend(guess('pears/summer/share'));
      },
    ],
  ]));
