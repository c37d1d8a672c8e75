import type { Story } from '../site/story.ts';
import { isoTime } from '../story/date.ts';
import type { Publication } from '../story/publication.ts';
import { dataAt, graphicName, storyAt } from './addresses.ts';
import type { Article } from './article.ts';
import { altOf, picturesOf } from './pictures.ts';

/** What partners are told of a story. */
export function articleOf(story: Story, { origin }: Publication): Article {
  const { slug, meta, scenes, sources } = story;
  const url = origin + storyAt(slug);
  const pictures = picturesOf(story, origin);
  const named = scenes.map((scene) => ({ scene, name: graphicName(scenes, scene) }));
  return {
    slug,
    url,
    title: meta.title,
    standfirst: meta.standfirst,
    byline: meta.byline,
    topics: meta.topics ?? [],
    published: isoTime(meta.published),
    modified: isoTime(meta.updated ?? meta.published),
    graphics: named.map(({ scene, name }) => ({
      id: scene.id,
      name,
      title: scene.title,
      alt: altOf(story, scene),
      url: `${url}#${scene.id}`,
      table: scene.table,
      stills: pictures.filter(({ of, step }) => of === name && step === undefined),
    })),
    cards: pictures.filter(({ of }) => of === 'story'),
    data: [...Object.values(story.tables), ...Object.values(story.timelines)].map((table) => ({
      caption: table.caption,
      url: origin + dataAt(slug, table.name),
      size: Buffer.byteLength(table.csv),
      source: 'source' in table ? sources.find(({ id }) => id === table.source) : undefined,
    })),
    quotes: story.quotes,
    sources,
  };
}
