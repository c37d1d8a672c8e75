import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cardSceneOf } from '../../../src/story/card-scene.ts';
import { readContent } from '../../../src/story/read/content.ts';
import { byId, type Story } from '../../../src/story/story.ts';

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
const harvest = byId(stories, 'harvest');
const shown = (story: Story) => cardSceneOf(story)?.id;

test('a story with a finding has no scene on its cards', () => {
  expect(shown(byId(stories, 'allotments'))).toBeUndefined();
});

test('a story of values has its last scene on its cards, and the one before if the last is too tall', () => {
  const last = harvest.scenes.at(-1);
  const [first] = harvest.scenes;
  if (!first || !last) throw new Error('the story has no scenes');
  expect(shown(harvest)).toBe(last.id);
  const { data } = last;
  if (data.kind !== 'values') throw new Error('the last scene draws no values');
  const rows = Array.from({ length: 4 }, (_, i) =>
    data.rows.map((row) => ({ ...row, key: `${row.key} ${i}`, label: `${row.label} ${i}` })),
  ).flat();
  const high = { ...last, states: ['given'], data: { ...data, rows } };
  expect(shown({ ...harvest, scenes: [first, high] })).toBe(first.id);
  expect(shown({ ...harvest, scenes: [high] })).toBeUndefined();
});

test('a story of values and events has its last scene of values, and one of events alone its last', () => {
  const [first] = harvest.scenes;
  const drawn = byId(stories, 'allotments').scenes.find(({ data }) => data.kind === 'events');
  if (!first || drawn?.data.kind !== 'events') throw new Error('a fixture has no such scene');
  const events = drawn.data.events.slice(0, 2);
  const short = { ...drawn.data, events, readings: undefined };
  const timeline = { ...drawn, data: short, states: events.map(({ id }) => id) };
  const later = { ...timeline, id: 'later' };
  expect(shown({ ...harvest, scenes: [first, timeline, later] })).toBe(first.id);
  expect(shown({ ...harvest, scenes: [timeline, later] })).toBe('later');
});

test('a story without scenes has none', () => {
  expect(shown({ ...harvest, scenes: [] })).toBeUndefined();
});
