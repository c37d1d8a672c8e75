import type { GetStaticPaths } from 'astro';
import { getCollection, getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { PUBLICATION_FILE } from '../addresses/paths.ts';
import type { ComponentName } from '../story/prose/elements.ts';
import type { Publication } from '../story/schema/publication.ts';
import { newestFirst, type Story } from '../story/story.ts';

let built: Promise<Story[]> | undefined;

/** All stories, the newest first; those of the same day by name. */
export function allStories(): Promise<Story[]> {
  // Astro copies every entry each time. In a build, nothing changes.
  return import.meta.env.DEV ? loadStories() : (built ??= loadStories());
}

async function loadStories(): Promise<Story[]> {
  const entries = await getCollection('stories');
  return entries.map(({ data }) => data).sort(newestFirst);
}

/** A page or file for each story, which is in its props. */
export const storyPaths = (async () =>
  (await allStories()).map((story) => ({
    params: { slug: story.slug },
    props: { story },
  }))) satisfies GetStaticPaths;

/** The publication that the stories appear in. */
export async function thePublication(): Promise<Publication> {
  const entry = await getEntry('publication', 'publication');
  if (!entry) throw new Error(`${PUBLICATION_FILE} is missing`);
  return entry.data;
}

/** What shows each component of a story, each of its quotation marks, and each link and image of its Markdown. */
export type ProseComponents = Record<
  ComponentName | 'QuotationMark' | 'Ours',
  AstroComponentFactory
> &
  Partial<Record<'a' | 'img', AstroComponentFactory>>;

/**
 * The prose of a story, as a component that takes the components which the prose names.
 *
 * @throws RangeError where there is no such story
 */
export async function proseOf({ slug }: Story) {
  const entry = await getEntry('stories', slug);
  if (!entry) throw new RangeError(`there is no story "${slug}"`);
  const { Content } = await render(entry);
  return Content;
}
