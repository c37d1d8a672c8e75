import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cardSceneOf } from '../../../src/story/finding.ts';
import { readContent } from '../../../src/story/read/content.ts';
import { byId, type Story } from '../../../src/story/story.ts';

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
const harvest = byId(stories, 'harvest');
const meta = { ...harvest.meta, opening: undefined };
const shown = (story: Story) => cardSceneOf(story)?.id;

test.each(['allotments', 'harvest'])('%s, with a finding, has no scene on its cards', (slug) => {
  expect(shown(byId(stories, slug))).toBeUndefined();
});

test('a story of events has its last scene on its cards, and the one before if the last is too tall', () => {
  const drawn = byId(stories, 'allotments').scenes.find(({ data }) => data.kind === 'events');
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
  expect(shown({ ...harvest, meta, scenes: [timeline, later] })).toBe('later');
  expect(shown({ ...harvest, meta, scenes: [timeline, high] })).toBe(timeline.id);
  expect(shown({ ...harvest, meta, scenes: [high] })).toBeUndefined();
});
