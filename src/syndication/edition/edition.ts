import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import type { Article } from '../article/article.ts';
import { articleOf } from '../article/article-of.ts';
import { plainText } from '../article/plain-text.ts';
import ArticleBody from './ArticleBody.astro';
import { renderStory } from './render-story.ts';
import { sanitiseHtml } from './sanitise.ts';

/** A story in full, as feeds carry it. */
export interface Edition extends Article {
  /** Its text as HTML: whole addresses, no script, and no need of a style sheet. */
  html: string;
  /** Its text as plain text. */
  text: string;
}

/** Makes the edition of a story. Every feed and file with the full text takes it from here. */
export async function editionOf(story: Story, publication: Publication): Promise<Edition> {
  const article = articleOf(story, publication);
  const html = sanitiseHtml(await renderStory(story, ArticleBody), article.url);
  return { ...article, html, text: plainText(html, article.url) };
}
