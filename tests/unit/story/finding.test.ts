import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fraction } from '../../../src/data/fraction.ts';
import { series } from '../../../src/graphics/series/index.ts';
import { readContent } from '../../../src/story/read/content.ts';
import { cardFindingOf, findingOf, fitsCard } from '../../../src/story/finding.ts';
import { graphicData } from '../../../src/story/kinds/index.ts';
import { byId, type Story } from '../../../src/story/story.ts';
import { severalOf } from '../graphics/series/several-sample.ts';

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
const allotments = byId(stories, 'allotments');
const harvest = byId(stories, 'harvest');
const { opening } = allotments.meta;
const withoutOpening = (story: Story): Story => ({
  ...story,
  meta: { ...story.meta, opening: undefined },
});

test('a card has the finding of the first screen', () => {
  expect(opening).toEqual({ table: 'plots', rows: ['2014', '2016'] });
  expect(cardFindingOf(allotments)?.rows).toEqual(['2014', '2016']);
  const shown = { table: 'plots', rows: ['2015', '2016'] };
  const other = { ...allotments, meta: { ...allotments.meta, opening: shown } };
  expect(cardFindingOf(other)?.rows).toEqual(['2015', '2016']);
  expect(cardFindingOf({ ...other, scenes: [] })?.rows).toEqual(['2015', '2016']);
});

describe('a card of a story without a finding on the first screen', () => {
  const story = withoutOpening(allotments);
  const { plots } = story.tables;
  if (!plots) throw new Error('there is no table of plots');
  /** The story with a table of so many rows, which nothing else stands on. */
  const withRows = (count: number): Story => {
    const rows = Array.from({ length: count }, (_, i) => ({
      key: String(2014 + i),
      part: 10 + i,
      whole: 200,
    }));
    return {
      ...story,
      tables: { ...story.tables, plots: { ...plots, breaks: [], notes: [], rows } },
    };
  };

  test('has all rows of the table that the last scene of counts draws', () => {
    expect(story.scenes.at(-1)?.data.kind).toBe('events');
    const short = withRows(2);
    expect(fitsCard(findingOf(short, 'plots'))).toBe(true);
    expect(cardFindingOf(short)).toEqual(findingOf(short, 'plots'));
  });

  test('has the first and the last row, if not all of them fit', () => {
    const long = withRows(9);
    expect(fitsCard(findingOf(long, 'plots'))).toBe(false);
    expect(cardFindingOf(long)).toEqual(findingOf(long, 'plots', ['2014', '2022']));
  });
});

describe('the finding in values', () => {
  test('has the highest and the lowest bar on a card that has no room for all', () => {
    const { yields } = harvest.values;
    const [scene] = harvest.scenes;
    const [measure] = yields?.measures ?? [];
    const [row] = measure?.rows ?? [];
    if (!yields || !scene || !measure || !row) throw new Error('there are no yields');
    const rows = [3, 1, 9, ...Array.from({ length: 15 }, () => 5)].map((value, i) => ({
      ...row,
      key: `Farm ${i}`,
      label: `Farm ${i}`,
      value: fraction(value),
    }));
    const story = {
      ...withoutOpening(harvest),
      scenes: [scene],
      values: {
        ...harvest.values,
        yields: { ...yields, measures: [{ ...measure, rows: [...rows] }] },
      },
    };
    expect(cardFindingOf(story)?.rows).toEqual(['Farm 1', 'Farm 2']);
  });
});

test('a story of events alone has none', () => {
  const events = allotments.scenes.filter(({ data }) => data.kind === 'events');
  expect(cardFindingOf({ ...withoutOpening(allotments), scenes: events })).toBeUndefined();
  expect(cardFindingOf({ ...withoutOpening(allotments), scenes: [] })).toBeUndefined();
});

test('a card has no finding where no form draws one: of more than eight names with their times', () => {
  const { years } = harvest.values;
  const [measure] = years?.measures ?? [];
  const drawn = harvest.scenes.find(({ table }) => table === 'years');
  if (!years || !measure || !drawn) throw new Error('there is no table of years');
  const storyOf = (names: number): Story => {
    const towns = Array.from({ length: names }, (_, i): [string, number[]] => [`T${i}`, [i, 9]]);
    const { rows } = severalOf(Object.fromEntries(towns));
    const values = {
      ...harvest.values,
      years: { ...years, measures: [{ ...measure, rows: [...rows] }] },
    };
    const story = withoutOpening({ ...harvest, values });
    const data = graphicData('years', story, story);
    if (!data) throw new Error('there are no values');
    return { ...story, scenes: [{ ...drawn, form: 'multiples', data, states: ['all'] }] };
  };
  expect(cardFindingOf(storyOf(8))?.form).toBe(series);
  expect(cardFindingOf(storyOf(9))).toBeUndefined();
});
