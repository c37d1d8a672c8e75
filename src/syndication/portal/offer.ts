import { embedAt, storyEmbedAt } from '../../addresses/paths.ts';
import type { Publication } from '../../story/schema/publication.ts';
import type { Story } from '../../story/story.ts';
import { type Article, type Graphic, articleOf } from '../article/article.ts';
import { graphicEmbeds } from '../embeds/embeds.ts';
import { STORY_HEIGHT } from '../feeds/oembed.ts';
import type { Embed } from './snippets.ts';

/** A story as the partner page offers it. */
export interface Offer extends Article {
  /** The id of its section of the page. */
  section: string;
  /** The whole story as an embed. */
  embed: Embed;
  graphics: (Graphic & { embed: Embed })[];
}

/** The embeds and the files of a story that the partner page offers. */
export async function offerOf(story: Story, publication: Publication): Promise<Offer> {
  const article = articleOf(story, publication);
  const { slug, title, language } = article;
  const embeds = await graphicEmbeds(story, publication);
  return {
    ...article,
    // No slug can make it the same as the page's other ids.
    section: `story-${slug}`,
    embed: { path: storyEmbedAt(slug), title, language, height: STORY_HEIGHT },
    graphics: embeds.map(({ graphic, height }) => ({
      ...graphic,
      embed: { path: embedAt(slug, graphic.name), title: graphic.title, language, height },
    })),
  };
}
