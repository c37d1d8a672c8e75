import { expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
  PEARS,
  prepend,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

const CANNOT =
  /^".*" cannot be guessed: on dots, readers guess the part, the rest or the share of one row of a table of counts, table\/row\/rest$/;

const guess = (attributes: string) => `<Guess id="guess" ${attributes}>\n\nHow many?\n\n</Guess>`;

test('a second guess is refused', () => {
  prepend(
    `${guess('of="pears/summer/share"')}\n\n<Guess id="other" of="pears/summer/rest">\n\nHow many?\n\n</Guess>`,
  );
  expectOneProblem(STORY, '<Guess id="other"', /^the story has a <Guess> already/);
});

test('a guess at a value is refused', () => {
  write('farms.csv', 'farm,tonnes\nHill,4.1\nMill,6.2\n');
  edit(
    STORY,
    'help: []',
    'values: { farms: { caption: All, source: grower-2020, columns: { key: farm, value: tonnes }, words: { key: Farm, value: harvest }, unit: { after: t, decimals: 1 } } }\nhelp: []',
  );
  append('<Finding table="farms" />');
  append(guess('of="farms/Mill/value"'));
  expectOneProblem(STORY, '<Guess', CANNOT);
});

test('a guess that takes more dots than have room is refused', () => {
  edit(PEARS, /30,60/, '30,1201');
  prepend(guess('of="pears/summer/share"'));
  const [found = '', ...others] = problems().filter((message) => message.includes('guessed'));
  expect(others).toEqual([]);
  expect(found).toContain(
    '"pears/summer/share" cannot be guessed: it takes up to 1,201 dots, and 1,200 have room. Ask for a figure of a smaller table',
  );
});

test.each(['part', 'rest', 'share'])('a guess may be at the %s of a row', (measure) => {
  prepend(guess(`of="pears/summer/${measure}" from="pears/spring/${measure}"`));
  expect(problems()).toEqual([]);
});

test.each([
  ['plums/summer/share', /"plums" is not the name of a CSV file with figures/],
  ['pears/summer/whole', CANNOT],
  ['pears/spring..summer/points', CANNOT],
])('a guess at %s is refused', (of, message) => {
  append(guess(`of="${of}"`));
  expectOneProblem(STORY, '<Guess', message);
});

test.each([
  ['pears/spring/part', 'another measure'],
  ['pears/summer/rest', 'the row itself'],
  ['pears/spring..summer/rest-change', 'two rows'],
])('a slider that starts from %s is refused: %s', (from) => {
  prepend(guess(`of="pears/summer/rest" from="${from}"`));
  const found = problems();
  expect(found).toEqual([
    expect.stringContaining(
      `the slider cannot start from "${from}": it starts from the same measure of another row, pears/row/rest`,
    ),
  ]);
});
