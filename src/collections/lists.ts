import type { GetStaticPaths } from 'astro';
import { pagesOf, type ListPage } from '../addresses/pages.ts';
import type { Story } from '../story/story.ts';
import { topicsOf } from '../story/topics.ts';
import { allStories } from './stories.ts';

/** How many stories a page lists: on the front page one, two beside it, a row of four, and six rows of three. */
const SIZE = 25;

/** How many stories one page offers to partners: each has its embeds live. */
const OFFERS = 10;

/** The pages of all stories. The first is the front page. */
export const frontPages = async () => pagesOf(await allStories(), SIZE);

/** The pages of a list after its first. */
const pathsAfter = ([, ...pages]: ListPage<Story>[]) =>
  pages.map((page) => ({ params: { page: String(page.number) }, props: { page } }));

/** The pages of each topic, one after the other. */
export const topicPages = async () =>
  topicsOf(await allStories()).flatMap((topic) =>
    pagesOf(topic.stories, SIZE).map((page) => ({ topic, page })),
  );

/** The pages after the front page. */
export const laterPaths = (async () => pathsAfter(await frontPages())) satisfies GetStaticPaths;

/** The pages that offer the stories to partners. */
export const offerPages = async () => pagesOf(await allStories(), OFFERS);

/** The partner pages after the first. */
export const laterOfferPaths = (async () =>
  pathsAfter(await offerPages())) satisfies GetStaticPaths;

/** The first page of each topic. */
export const topicPaths = (async () =>
  (await topicPages())
    .filter(({ page }) => page.number === 1)
    .map((props) => ({ params: { topic: props.topic.slug }, props }))) satisfies GetStaticPaths;

/** The other pages of each topic. */
export const laterTopicPaths = (async () =>
  (await topicPages())
    .filter(({ page }) => page.number > 1)
    .map((props) => ({
      params: { topic: props.topic.slug, page: String(props.page.number) },
      props,
    }))) satisfies GetStaticPaths;
