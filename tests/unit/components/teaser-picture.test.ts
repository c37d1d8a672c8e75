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

test('a story shows its finding', () => {
  const picture = teaserPicture(story('allotments'));
  expect(picture?.caption).toBe(story('allotments').tables.plots?.caption);
  expect(picture?.markup).toMatch(/^<svg[^>]* data-finding="true"/);
});

test('a story without counts shows its last graphic as it ends', () => {
  const { scenes } = story('harvest');
  const picture = teaserPicture(story('harvest'));
  expect(picture?.caption).toBe(scenes.at(-1)?.title);
  expect(picture?.markup).toContain(`data-graphic="${scenes.at(-1)?.form ?? ''}"`);
});

test('a story without graphics, or with one that is too tall, shows none', () => {
  const values = story('harvest');
  expect(teaserPicture({ ...values, scenes: [] })).toBeUndefined();
  const timeline = story('allotments').scenes.filter(({ form }) => form === 'timeline');
  expect(timeline).toHaveLength(1);
  expect(teaserPicture({ ...values, scenes: timeline })).toBeUndefined();
});
