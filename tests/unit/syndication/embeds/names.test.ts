import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/story/read/content.ts';
import { byId } from '../../../../src/story/story.ts';
import { embedNames } from '../../../../src/syndication/embeds/names.ts';

const { content } = readContent(fileURLToPath(new URL('../../../fixtures/', import.meta.url)));
const stories = (content?.stories ?? []).map((story) => ({ ...story, id: story.slug }));
const { scenes } = byId(stories, 'allotments');
const [cases, axis, , next] = scenes;
if (!cases || !axis || !next) throw new Error('the story has not four scenes');

const shown = (of: typeof scenes) =>
  Object.fromEntries(Array.from(embedNames(of), ([name, { id }]) => [name, id]));

test('each scene has an embed, and so has the sequence that version 1 made of scenes of one table', () => {
  expect(shown(scenes)).toEqual({
    dots: 'cases',
    'dots-axis': 'axis',
    'dots-change': 'change',
    timeline: 'next',
    'sequence-plots': 'cases',
  });
  expect(shown([next])).toEqual({ timeline: 'next' });
});

test('the views that version 1 showed alone show their scene', () => {
  const states = [...cases.states, ...axis.states];
  expect(shown([{ ...cases, states }, next])).toEqual({
    dots: 'cases',
    timeline: 'next',
    'view-cases-counts': 'cases',
    'view-cases-share': 'cases',
  });
});
