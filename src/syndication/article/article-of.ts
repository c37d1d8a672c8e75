import { filesOf } from '../../story/kinds/index.ts';
import { perStory } from '../../story/per-story.ts';
import type { Story } from '../../story/story.ts';
import { changedOn } from '../../story/schema/dates.ts';
import { isoTime } from '../../data/date.ts';
import type { Publication } from '../../story/schema/publication.ts';
import { dataAt, graphicName, storyAt } from '../../addresses/paths.ts';
import type { Article } from './article.ts';
import { altOf, picturesOf, stillsOf } from '../pictures/pictures.ts';

/** Collects the data about a story that feeds and metadata need. */
export const articleOf = perStory(makeArticle);

function makeArticle(story: Story, { origin }: Publication): Article {
  const { slug, language, meta, scenes, sources } = story;
  const url = origin + storyAt(slug);
  const pictures = picturesOf(story, origin);
  const named = scenes.map((scene) => ({ scene, name: graphicName(scenes, scene) }));
  return {
    slug,
    language,
    url,
    title: meta.title,
    standfirst: meta.standfirst,
    byline: meta.byline,
    topics: meta.topics ?? [],
    published: isoTime(meta.published),
    modified: isoTime(changedOn(meta)),
    graphics: named.map(({ scene, name }) => ({
      id: scene.id,
      name,
      title: scene.title,
      alt: altOf(scene),
      url: `${url}#${scene.id}`,
      table: scene.table,
      stills: stillsOf(pictures, scene, undefined),
    })),
    cards: pictures.filter(({ subject }) => subject.kind === 'card'),
    data: filesOf(story).map(({ file: table }) => ({
      caption: table.caption,
      url: origin + dataAt(slug, table.name),
      size: Buffer.byteLength(table.csv),
      source: 'source' in table ? sources.find(({ id }) => id === table.source) : undefined,
    })),
    corrections: meta.corrections,
    quotes: story.quotes,
    sources,
  };
}
