import type { LoaderContext } from 'astro/loaders';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fromContent } from '../../../src/collections/loader.ts';
import { at, edit, STORY, useFixtureStory } from '../story/fixture-story.ts';

useFixtureStory();

const stories = fromContent('stories', ({ stories }) =>
  stories.map((story) => ({ id: story.slug, data: { title: story.meta.title }, filePath: STORY })),
);

type Entry = Parameters<LoaderContext['store']['set']>[0];

/** Astro's part of a collection, before anything is loaded: in a build, or in development. */
function collection(inDevelopment: boolean) {
  const entries = new Map<string, Entry>();
  const store = {
    clear: () => entries.clear(),
    set: (entry: Entry) => entries.set(entry.id, entry),
  };
  const load = () =>
    stories.load({
      config: { root: pathToFileURL(at('content/../')) },
      store,
      generateDigest: (text: string) => text,
      ...(inDevelopment && { watcher: {} }),
    } as unknown as LoaderContext);
  return { load, entry: () => entries.get('orchard') };
}

test('in development, the last content without a problem stays until the problem is solved', async () => {
  const { load, entry } = collection(true);
  await load();
  const before = entry();
  expect(before).toBeDefined();
  edit(STORY, /^title: .*$/m, 'titel: Pears');
  await load();
  expect(entry()).toBe(before);
  edit(STORY, /^titel: .*$/m, 'title: Apples');
  await load();
  expect(entry()?.data).toEqual({ title: 'Apples' });
});

test('Astro notices a change of the prose alone', async () => {
  const { load, entry } = collection(true);
  await load();
  const before = entry();
  edit(STORY, 'Few were ripe.', 'Few were red.');
  await load();
  expect(entry()?.data).toEqual(before?.data);
  expect(entry()?.digest).not.toBe(before?.digest);
});
