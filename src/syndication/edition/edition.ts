import { dictionaryOf, type Language } from '../../language/languages.ts';
import type { Publication } from '../../story/schema/publication.ts';
import { perStory } from '../../story/per-story.ts';
import type { Story } from '../../story/story.ts';
import { type Article, articleOf } from '../article/article.ts';
import { plainText } from '../article/plain-text.ts';
import ArticleBody from './ArticleBody.astro';
import { sanitiseHtml } from './sanitise.ts';
import renderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as Container } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

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
  const html = sanitiseHtml(await renderStory(story, ArticleBody), url);
  return {
    ...article,
    html: language === publication.language ? html : inLanguage(html, language),
    text: plainText(html, url, language),
  };
}

/** HTML that says which language it is in: a feed has only one for all of its items. */
const inLanguage = (html: string, language: Language): string =>
  `<div lang="${language}" dir="${dictionaryOf(language).direction}">${html}</div>`;

/** Renders a component that shows a story, outside any page. */
export async function renderStory(story: Story, component: AstroComponentFactory): Promise<string> {
  const container = await Container.create();
  container.addServerRenderer({ renderer, name: renderer.name });
  return container.renderToString(component, { locals: { story } });
}
