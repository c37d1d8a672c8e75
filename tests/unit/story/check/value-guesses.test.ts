import { beforeEach, describe, expect, test } from 'vitest';
import {
  append,
  edit,
  expectOneProblem,
  problems,
  STORY,
  useFixtureStory,
  write,
} from '../fixture-story.ts';

useFixtureStory();

const step = (id: string, state: string) =>
  `<Step id="${id}" state="${state}">\n\n### All\n\nAll.\n\n</Step>`;
const scene = (form: string, table: string, ...states: string[]) =>
  `<Scene id="${table}" form="${form}" table="${table}" title="Values">\n\n${states.map((state, i) => step(`${table}-${i}`, state)).join('\n\n')}\n\n</Scene>`;
const guess = (of: string, more = '') =>
  `<Guess id="guess" of="${of}"${more} scene="${of.split('/')[0] ?? ''}">\n\nHow much?\n\n</Guess>`;

beforeEach(() => {
  write('rate.csv', 'year,rate\n2018,4.1\n2019,\n2020,6.2\n2021,4.9\n');
  write('farms.csv', 'farm,tonnes\nHill,4.1\nMill,6.2\nBrook,4.9\n');
  const declared = (name: string, key: string, value: string, unit: string) =>
    `  ${name}:\n    caption: All\n    source: grower-2020\n    columns: { key: ${key}, value: ${value} }\n    words: { key: Row, value: ${value} }\n    unit: { after: '${unit}', decimals: 1 }\n`;
  edit(
    STORY,
    'help: []',
    `values:\n${declared('rate', 'year', 'rate', '%')}${declared('farms', 'farm', 'tonnes', ' tonnes')}help: []`,
  );
});

const SERIES = scene('series', 'rate', 'line/2018', 'columns/2021');
const BARS = scene('bars', 'farms', 'listed/Hill', 'sorted');

describe('a guess at a value', () => {
  test.each([
    ['over time', guess('rate/2021/value', ' from="rate/2018/value"'), SERIES],
    ['in the middle of a line', guess('rate/2020/value'), SERIES],
    ['of a named row', guess('farms/Brook/value', ' from="farms/Hill/value"'), BARS],
  ])('%s may stand above its graphic', (_, text, graphic) => {
    append(`${text}\n\n${graphic}`);
    expect(problems()).toEqual([]);
  });

  test.each([
    ['the text', '<Figure of="rate/2021/value" />.'],
    ['the text', 'In another form: <Figure of="rate/2021/value/amount" />.'],
    ['the <Finding> on line \\d+', '<Finding table="rate" />'],
    ['the graphic of the scene "rate"', SERIES],
  ])('is refused where %s gives it above', (by, above) => {
    append(`${above}\n\n${guess('rate/2021/value')}`);
    if (above !== SERIES) append(SERIES);
    expect(problems()).toEqual([
      expect.stringMatching(
        new RegExp(`: ${by} gives "rate/2021/value".*, before readers guess it: ask for another`),
      ),
    ]);
  });

  test('is refused where the opening shows it: a line all of it, and bars their rows', () => {
    append(`${guess('rate/2021/value')}\n\n${SERIES}`);
    edit(STORY, 'tables:', "opening: { table: rate, rows: ['2018'] }\ntables:");
    expectOneProblem(STORY, '<Guess', /the picture on the first screen gives "rate\/2021\/value"/);
    edit(STORY, "rate, rows: ['2018'] }", 'farms, rows: [Hill, Mill] }');
    expect(problems()).toEqual([]);
    edit(STORY, /of="rate\/2021\/value" scene="rate"/, 'of="farms/Mill/value" scene="farms"');
    append(BARS);
    expectOneProblem(STORY, '<Guess', /the picture on the first screen gives "farms\/Mill\/value"/);
    edit(STORY, 'of="farms/Mill/value"', 'of="farms/Brook/value"');
    expect(problems()).toEqual([]);
  });

  test.each([
    [
      'farms/Brook/times',
      /"farms\/Brook\/times" cannot be guessed: readers guess the value of one row, farms\/row\/value$/,
    ],
    ['rate/2019/value', /the row "2019" has no value/],
  ])('is refused at %s', (of, message) => {
    append(`${guess(of)}\n\n${SERIES}\n\n${BARS}`);
    expectOneProblem(STORY, '<Guess', message);
  });

  test('is refused in a scene of other data', () => {
    append(`${guess('rate/2021/value').replace('scene="rate"', 'scene="farms"')}\n\n${BARS}`);
    expectOneProblem(
      STORY,
      '<Guess',
      /marked on the scene "farms", which does not draw that table/,
    );
  });

  test('may start from a later row: the answer tells the two in the order of time', () => {
    append(`${guess('rate/2018/value', ' from="rate/2021/value"')}\n\n${SERIES}`);
    expect(problems()).toEqual([]);
  });
});
