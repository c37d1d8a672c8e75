import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { storyFolder } from './addresses/paths.ts';
import { fromContent } from './collections/loader.ts';
import { STORY_FILE } from './story/read/read-story.ts';
import type { Publication } from './story/schema/publication.ts';
import type { Story } from './story/story.ts';

// The schemas only give the entries their types: src/story has checked the data.

/** Each checked story, by its slug, with its prose to be rendered. */
const stories = defineCollection({
  loader: fromContent('stories', ({ stories }) =>
    stories.map((story) => ({
      id: story.slug,
      data: { ...story },
      // Astro renders the prose of this file where a page asks for it.
      filePath: `${storyFolder(story.slug)}/${STORY_FILE}`,
      deferredRender: true,
    })),
  ),
  schema: z.custom<Story>(),
});

/** The publication, in one entry, `publication`. */
const publication = defineCollection({
  loader: fromContent('publication', ({ publication }) => [
    { id: 'publication', data: { ...publication } },
  ]),
  schema: z.custom<Publication>(),
});

export const collections = { stories, publication };
