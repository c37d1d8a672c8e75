import type { GetStaticPaths } from 'astro';
import { pagesOf } from '../addresses/pages.ts';
import { topicsOf } from '../story/topics.ts';
import { allStories } from './stories.ts';

/** How many stories a page lists: on the front page one, two beside it, a row of four, and six rows of three. */
const SIZE = 25;

/** The pages of all stories. The first is the front page. */
export const frontPages = async () => pagesOf(await allStories(), SIZE);

const topicPages = async () =>
  topicsOf(await allStories()).flatMap((topic) =>
    pagesOf(topic.stories, SIZE).map((page) => ({
      params: { topic: topic.slug, page: String(page.number) },
      props: { topic, page },
    })),
  );

/** The pages after the front page. */
export const laterPaths = (async () =>
  (await frontPages())
    .filter(({ number }) => number > 1)
    .map((page) => ({
      params: { page: String(page.number) },
      props: { page },
    }))) satisfies GetStaticPaths;

/** The first page of each topic. */
export const topicPaths = (async () =>
  (await topicPages())
    .filter(({ props }) => props.page.number === 1)
    .map(({ params: { topic }, props }) => ({
      params: { topic },
      props,
    }))) satisfies GetStaticPaths;

/** The other pages of each topic. */
export const laterTopicPaths = (async () =>
  (await topicPages()).filter(({ props }) => props.page.number > 1)) satisfies GetStaticPaths;
