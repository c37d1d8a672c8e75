import { ascending } from 'd3';
import { slug as slugOf } from 'github-slugger';
import type { Story } from './story.ts';

/** What several stories are about. */
export interface Topic {
  /** As the newest of its stories has it. */
  name: string;
  /** Its name in addresses. */
  slug: string;
  /** Two at least, in the order of the list that they come from. */
  stories: Story[];
}

/**
 * The topics that two or more stories have: those with the most stories first, and those with as many in
 * the order of their names. Names that differ only in capitals, spaces or signs are one topic.
 *
 * @param stories the newest first
 */
export function topicsOf(stories: readonly Story[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const story of stories)
    for (const name of story.meta.topics ?? []) {
      const slug = slugOf(name);
      const topic = topics.get(slug) ?? { name, slug, stories: [] };
      if (topic.stories.at(-1) !== story) topic.stories.push(story);
      topics.set(slug, topic);
    }
  return [...topics.values()]
    .filter(({ slug, stories }) => slug !== '' && stories.length > 1)
    .sort((a, b) => b.stories.length - a.stories.length || ascending(a.name, b.name));
}

/** The topic that a story is filed under: the first of its own that is one of several stories. */
export const topicOf = ({ meta }: Story, topics: readonly Topic[]): Topic | undefined =>
  (meta.topics ?? [])
    .map((name) => topics.find(({ slug }) => slug === slugOf(name)))
    .find((topic) => topic !== undefined);
