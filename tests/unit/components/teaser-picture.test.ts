import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { teaserPicture } from '../../../src/components/teaser-picture.ts';
import { readContent } from '../../../src/story/read/content.ts';
import { byId } from '../../../src/story/story.ts';

const { content } = readContent(fileURLToPath(new URL('../../fixtures/', import.meta.url)));
const story = (slug: string) => {
  const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
  return byId(stories, slug);
};

/** A story that names no finding for its first screen. */
const bare = (slug: string) => ({
  ...story(slug),
  meta: { ...story(slug).meta, opening: undefined },
});

test('a story shows its finding', () => {
  const picture = teaserPicture(story('allotments'));
  expect(picture?.caption).toBe(story('allotments').tables.plots?.caption);
  expect(picture?.markup).toMatch(/^<svg[^>]* data-finding="true"/);
});

test('a story of values shows its finding, too', () => {
  const picture = teaserPicture(story('harvest'));
  expect(picture?.caption).toBe(story('harvest').values.yields?.caption);
  expect(picture?.markup).toMatch(/^<svg[^>]* data-finding/);
});

test('a story of events shows its last graphic as it ends', () => {
  const { scenes } = story('allotments');
  const timeline = scenes.find(({ data }) => data.kind === 'events');
  if (timeline?.data.kind !== 'events') throw new Error('the story has no timeline');
  const events = timeline.data.events.slice(0, 2);
  const data = { ...timeline.data, events, readings: undefined };
  const shown = { ...timeline, data, states: events.map(({ id }) => id) };
  const picture = teaserPicture({ ...bare('harvest'), scenes: [shown] });
  expect(picture?.caption).toBe(timeline.title);
  expect(picture?.markup).toContain('data-graphic="timeline"');
});

test('a story without graphics, or with one that is too tall, shows none', () => {
  const values = bare('harvest');
  expect(teaserPicture({ ...values, scenes: [] })).toBeUndefined();
  const timeline = story('allotments').scenes.filter(({ form }) => form === 'timeline');
  expect(timeline).toHaveLength(1);
  expect(teaserPicture({ ...values, scenes: timeline })).toBeUndefined();
});
