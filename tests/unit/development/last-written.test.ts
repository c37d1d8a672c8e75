import { rmSync, utimesSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lastWritten } from '../../../src/development/development.ts';
import { at, useFixtureStory, write } from '../story/fixture-story.ts';

useFixtureStory();

test.each(['orchard', 'plums'])('the story that was written to last is found: %s', (slug) => {
  write('content/stories/plums/story.mdx', '');
  const later = new Date(Date.now() + 60_000);
  utimesSync(at(`content/stories/${slug}/story.mdx`), later, later);
  expect(lastWritten(at('content/../'))).toBe(slug);
});

test('where there is no story, none was written to last', () => {
  rmSync(at('content/stories'), { recursive: true });
  expect(lastWritten(at('content/../'))).toBeUndefined();
});
