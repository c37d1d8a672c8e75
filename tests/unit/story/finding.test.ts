import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fraction } from '../../../src/data/fraction.ts';
import { series } from '../../../src/graphics/series/index.ts';
import { readContent } from '../../../src/story/read/content.ts';
import { cardFindingOf, cardSceneOf, findingOf } from '../../../src/story/finding.ts';
import { graphicData } from '../../../src/story/kinds/index.ts';
import { byId, type Story } from '../../../src/story/story.ts';
import { severalOf } from '../graphics/series/several-sample.ts';

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
const allotments = byId(stories, 'allotments');
const harvest = byId(stories, 'harvest');
const withoutOpening = (story: Story): Story => ({
  ...story,
  meta: { ...story.meta, opening: undefined },
});

/** A story with these rows in its table of counts, which nothing else stands on. */
function withRows(story: Story, count: number): Story {
  const { plots } = story.tables;
  if (!plots) throw new Error('there is no table of plots');
  const rows = Array.from({ length: count }, (_, i) => ({
    key: `${2014 + i}`,
    part: 10 + i,
    whole: 200,
  }));
  return {
    ...story,
    tables: { ...story.tables, plots: { ...plots, breaks: [], notes: [], rows } },
  };
}

test('a card has the finding of the first screen', () => {
  const shown = { table: 'plots', rows: ['2015', '2016'] };
  const story = { ...allotments, meta: { ...allotments.meta, opening: shown } };
  for (const scenes of [story.scenes, []])
    expect(cardFindingOf({ ...story, scenes })?.rows).toEqual(shown.rows);
});

test('a card without one has all rows of the table that the last scene of counts draws, or the first and the last if not all fit', () => {
  const story = withoutOpening(allotments);
  expect(story.scenes.at(-1)?.data.kind).toBe('events');
  const [short, long] = [withRows(story, 2), withRows(story, 9)];
  expect(cardFindingOf(short)).toEqual(findingOf(short, 'plots'));
  expect(cardFindingOf(long)).toEqual(findingOf(long, 'plots', ['2014', '2022']));
});

test('a card has the highest and the lowest bar where there is no room for all', () => {
  const { yields } = harvest.values;
  const [scene] = harvest.scenes;
  const [measure] = yields?.measures ?? [];
  const [row] = measure?.rows ?? [];
  if (!yields || !scene || !measure || !row) throw new Error('there are no yields');
  const rows = [3, 1, 9, ...Array<number>(15).fill(5)].map((value, i) => ({
    ...row,
    key: `Farm ${i}`,
    label: `Farm ${i}`,
    value: fraction(value),
  }));
  const values = { ...harvest.values, yields: { ...yields, measures: [{ ...measure, rows }] } };
  const story = { ...withoutOpening(harvest), scenes: [scene], values };
  expect(cardFindingOf(story)?.rows).toEqual(['Farm 1', 'Farm 2']);
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

const shown = (story: Story) => cardSceneOf(story)?.id;

test.each(['allotments', 'harvest'])('%s, with a finding, has no scene on its cards', (slug) => {
  expect(shown(byId(stories, slug))).toBeUndefined();
});

test('a story of events has its last scene on its cards, and the one before if the last is too tall', () => {
  const drawn = allotments.scenes.find(({ data }) => data.kind === 'events');
  if (drawn?.data.kind !== 'events') throw new Error('the fixture has no scene of events');
  const { data } = drawn;
  const events = data.events.slice(0, 2);
  const short = { ...data, events, readings: undefined };
  const timeline = { ...drawn, data: short, states: events.map(({ id }) => id) };
  const later = { ...timeline, id: 'later' };
  const many = Array.from({ length: 9 }, (_, i) =>
    data.events.map((event) => ({ ...event, id: `${event.id}-${i}` })),
  ).flat();
  const high = {
    ...drawn,
    id: 'high',
    data: { ...data, events: many },
    states: [many[0]?.id ?? ''],
  };
  expect(shown({ ...withoutOpening(harvest), scenes: [timeline, later] })).toBe('later');
  expect(shown({ ...withoutOpening(harvest), scenes: [timeline, high] })).toBe(timeline.id);
  expect(shown({ ...withoutOpening(harvest), scenes: [high] })).toBeUndefined();
});
