import { allStories } from '../../collections/stories.ts';
import type { Publication } from '../../story/schema/publication.ts';
import { perStory, type Story } from '../../story/story.ts';
import { type Article, articleOf } from '../article/article.ts';
import { plainText } from '../article/plain-text.ts';
import ArticleBody from './ArticleBody.astro';
import { sanitiseHtml } from './sanitise.ts';
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as Container } from 'astro/container';

/** A story in full, as feeds carry it. */
export interface Edition extends Article {
  /** Its text as HTML: whole addresses, no script, and no need of a style sheet. */
  html: string;
  /** Its text as plain text. */
  text: string;
}

/** Gives the edition of a story. Every feed and file with the full text takes it from here. */
export const editionOf = perStory(makeEdition);

async function makeEdition(story: Story, publication: Publication): Promise<Edition> {
  const article = articleOf(story, publication);
  const { language, url } = article;
  const html = sanitiseHtml(await renderedStory(story, publication), url);
  return {
    ...article,
    // A feed says one language for all of its items.
    html: language === publication.language ? html : `<div lang="${language}">${html}</div>`,
    text: plainText(html, url, language),
  };
}

/** How many stories a feed has at the most: in full, they take about half a megabyte. */
const NEWEST = 20;

/** The editions of the newest stories, which the feeds have, the newest first. */
export const newestEditions = async (publication: Publication): Promise<Edition[]> =>
  Promise.all((await allStories()).slice(0, NEWEST).map((story) => editionOf(story, publication)));

/** The text of a story as feeds show it, in which each step is marked with its id. It is rendered once, outside any page. */
export const renderedStory = perStory(async (story): Promise<string> => {
  const container = await Container.create();
  container.addServerRenderer({ renderer, name: renderer.name });
  return container.renderToString(ArticleBody, { locals: { story } });
});
