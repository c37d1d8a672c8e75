import { EventEmitter } from 'node:events';
import type { FSWatcher } from 'vite';
import { beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from '../../../src/development/watch-content.ts';
import { at, edit, PEARS, STORY, useFixtureStory } from '../story/fixture-story.ts';
import { copyPictureFonts } from '../story/copy-fixtures.ts';

useFixtureStory();

const root = () => at('content/../');
const watcher = new EventEmitter() as unknown as FSWatcher;
const saved = (...files: string[]) => {
  for (const file of files) watcher.emit('all', 'change', at(file));
};

beforeEach(() => {
  copyPictureFonts(root());
  watcher.removeAllListeners();
});

function watched(load = () => Promise.resolve()) {
  const listeners = { load: vi.fn(load), changed: vi.fn() };
  return { ...listeners, current: watchContent(root(), watcher, listeners) };
}

test('a mistake is told once, and its correction loads the content', async () => {
  const { load, changed, current } = watched();
  expect(await current()).toEqual({ problems: [], advice: [], version: 0 });

  edit(PEARS, '60', 'sixty');
  saved(PEARS);
  const wrong = await current();
  expect(wrong.problems).not.toEqual([]);
  expect(wrong.problems.every((line) => line.startsWith(`${PEARS}:`))).toBe(true);
  expect([wrong.version, load.mock.calls.length]).toEqual([1, 0]);

  // The same mistake after another save is no reason to load a page again.
  saved(STORY);
  expect(await current()).toBe(wrong);
  expect(changed).toHaveBeenCalledOnce();

  edit(PEARS, 'sixty', '60');
  saved(PEARS);
  const right = await current();
  expect(right).toEqual({ problems: [], advice: [], version: 2 });
  expect(load).toHaveBeenCalledOnce();
  expect(changed).toHaveBeenLastCalledWith(right, wrong);
});

test('several files that are saved together are one change, and those of other folders are none', async () => {
  const { load, current } = watched();
  watcher.emit('all', 'change', `${root()}src/reader.ts`);
  watcher.emit('all', 'change', `${root()}content-of-others/story.mdx`);
  expect((await current()).version).toBe(0);
  saved(STORY, PEARS, STORY);
  expect((await current()).version).toBe(1);
  expect(load).toHaveBeenCalledOnce();
});

test('what Astro says when it cannot load the content is a mistake, too', async () => {
  const { current } = watched(() => Promise.reject(new Error('It is not there.')));
  saved(STORY);
  expect((await current()).problems).toEqual(['It is not there.']);
});
