import { rmSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { changedBetween, statsOf } from '../../../src/build/checked-content.ts';
import { at, PEARS, useFixtureStory, write } from '../story/fixture-story.ts';

useFixtureStory();

test('a file that is added, removed, longer or newer has changed, and one whose name starts with a dot has not', () => {
  const root = at('content/..');
  const changedBy = (act: () => void) => {
    const before = statsOf(root);
    act();
    return changedBetween(before, statsOf(root));
  };
  const story = 'content/stories/pears/story.mdx';
  expect(changedBy(() => write(story, ''))).toBe(story);
  expect(changedBy(() => rmSync(at(story)))).toBe(story);
  expect(changedBy(() => write(PEARS, 'season,ripe'))).toBe(PEARS);
  expect(changedBy(() => utimesSync(at(PEARS), 1, 1))).toBe(PEARS);
  expect(changedBy(() => write('.story.mdx.swp', ''))).toBeUndefined();
});
