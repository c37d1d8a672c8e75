import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { storyFiles } from './site/loaders.ts';
import { metaSchema } from './story/meta.ts';
import { publicationSchema } from './story/publication.ts';
import { sourcesSchema } from './story/source.ts';
import { parseYaml } from './story/yaml.ts';

/** Each story's text and front matter, by its slug: the name of its folder. */
const stories = defineCollection({
  loader: glob({
    base: './content/stories',
    pattern: '*/story.mdx',
    generateId: ({ entry }) => entry.replace(/\/story\.mdx$/, ''),
  }),
  schema: metaSchema,
});

/** The text of each CSV file, by `slug/name`. Its columns are for the story's front matter to say. */
const tables = defineCollection({
  loader: storyFiles(
    'tables',
    (file) => file.endsWith('.csv'),
    (slug, file, text) => ({ id: `${slug}/${file.slice(0, -'.csv'.length)}`, data: { text } }),
  ),
  schema: z.strictObject({ text: z.string() }),
});

/** Each story's sources, by its slug. */
const sources = defineCollection({
  loader: storyFiles(
    'sources',
    (file) => file === 'sources.yaml',
    (slug, file, text) => ({
      id: slug,
      data: { list: parseYaml(text, file, sourcesSchema).value ?? [] },
    }),
  ),
  schema: z.strictObject({ list: sourcesSchema }),
});

/** Who publishes the stories: one entry, `publication`. */
const publication = defineCollection({
  loader: glob({ base: './content', pattern: 'publication.yaml' }),
  schema: publicationSchema,
});

export const collections = { stories, tables, sources, publication };
