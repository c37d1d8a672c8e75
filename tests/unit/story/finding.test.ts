import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/story/read/content.ts';
import { cardFindingOf, findingOf, fitsCard } from '../../../src/story/finding.ts';
import { byId, type Story } from '../../../src/story/story.ts';

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
const allotments = byId(stories, 'allotments');
const harvest = byId(stories, 'harvest');
const { opening } = allotments.meta;
const withoutOpening = (story: Story): Story => ({
  ...story,
  meta: { ...story.meta, opening: undefined },
});

test('a finding has all rows of its table, or those that are named, in the order of the table', () => {
  const all = findingOf(allotments, 'plots');
  expect(all).toMatchObject({
    caption: 'Plots with a pond on one allotment site, counted each spring',
    source: 'survey-2017',
    rows: ['2014', '2015', '2016'],
    data: { kind: 'counts', lines: [] },
  });
  expect(findingOf(allotments, 'plots', ['2016', '2014']).rows).toEqual(['2014', '2016']);
  expect(findingOf(allotments, 'plots', []).rows).toEqual([]);
});

test.each([
  ['no such table', allotments, 'pears'],
  ['a timeline', allotments, 'later'],
  ['a table of values', harvest, Object.keys(harvest.values)[0] ?? ''],
])('%s has no finding', (_, story, name) => {
  expect(() => findingOf(story, name)).toThrow(new RangeError(`there is no table "${name}"`));
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

  test('has one row, where the table has one', () => {
    expect(cardFindingOf(withRows(1))?.rows).toEqual(['2014']);
  });
});

test('a story without counts has none', () => {
  expect(cardFindingOf(harvest)).toBeUndefined();
  expect(cardFindingOf({ ...withoutOpening(allotments), scenes: [] })).toBeUndefined();
});
