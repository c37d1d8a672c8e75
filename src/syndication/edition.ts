import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as Container } from 'astro/container';
import { allStories, thePublication, type Story } from '../site/story.ts';
import type { Publication } from '../story/publication.ts';
import type { Article } from './article.ts';
import { cleanHtml } from './clean.ts';
import Page from './Edition.astro';
import { articleOf } from './story.ts';
import { plainText } from './text.ts';

/** A story whole, without its page. */
export interface Edition extends Article {
  /** Its words as HTML: whole addresses, no script, and nothing that a style sheet must explain. */
  html: string;
  /** The same as plain text. */
  text: string;
}

/** The one way from a story to whatever carries it whole. */
export async function editionOf(story: Story, publication: Publication): Promise<Edition> {
  const article = articleOf(story, publication);
  const html = cleanHtml(await renderStory(story, Page), article.url);
  return { ...article, html, text: plainText(html, article.url) };
}

/** A component that is not on a page of its own, with a story to tell. */
export async function renderStory(story: Story, component: typeof Page): Promise<string> {
  const container = await Container.create();
  container.addServerRenderer({ renderer, name: renderer.name });
  return container.renderToString(component, { locals: { story } });
}

/** All stories whole, the newest first, and who publishes them. */
export async function allEditions(): Promise<{ publication: Publication; editions: Edition[] }> {
  const publication = await thePublication();
  const stories = await allStories();
  const editions = await Promise.all(stories.map((story) => editionOf(story, publication)));
  return { publication, editions };
}
