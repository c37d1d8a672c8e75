import type { GetStaticPaths } from 'astro';
import { pagesOf, type ListPage } from '../addresses/paths.ts';
import type { Story } from '../story/story.ts';
import { topicsOf } from '../story/topics.ts';
import { allStories } from './stories.ts';

/** How many stories a page lists. */
const SIZE = 25;

/** The pages of all stories. The first is the front page. */
export const frontPages = async () => pagesOf(await allStories(), SIZE);

/** The pages of each topic, one after the other. */
export const topicPages = async () =>
  topicsOf(await allStories()).flatMap((topic) =>
    pagesOf(topic.stories, SIZE).map((page) => ({ topic, page })),
  );

/** A page of a list with its place in addresses, which the first page does not have. */
const placed = (page: ListPage<Story>) => ({
  params: { page: page.number === 1 ? undefined : `page/${page.number}` },
  props: { page },
});

export const frontPaths = (async () => (await frontPages()).map(placed)) satisfies GetStaticPaths;

export const topicPaths = (async () =>
  (await topicPages()).map(({ topic, page }) => ({
    params: { topic: topic.slug, ...placed(page).params },
    props: { topic, page },
  }))) satisfies GetStaticPaths;
